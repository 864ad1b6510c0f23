import QtQuick
import QtQuick.Templates as T
import Keyfield.Theme

// Looks for something while it is typed: `query` follows even an input method's uncommitted letters.
FocusScope {
    id: root

    property alias text: field.text
    readonly property string query: field.displayText
    property string placeholder
    property string label: root.placeholder
    property alias field: field
    signal accepted
    signal cleared

    implicitHeight: box.implicitHeight
    implicitWidth: 280
    Keys.onEscapePressed: event => {
        event.accepted = field.length > 0
        if (event.accepted)
            root.clear()
    }

    function clear() {
        field.clear()
        root.cleared()
    }

    KfFieldBox {
        id: box

        anchors.fill: parent
        focused: field.activeFocus
        iconName: "search"

        T.TextField {
            id: field

            Accessible.name: root.label
            Accessible.role: Accessible.EditableText
            Accessible.searchEdit: true
            anchors.fill: parent
            color: Theme.color.text
            focus: true
            font: Theme.text.body.font
            inputMethodHints: Qt.ImhNoPredictiveText
            rightPadding: clear.visible ? 36 : 0
            selectByMouse: true
            selectedTextColor: Theme.color.onPrimary
            selectionColor: Theme.color.primary
            verticalAlignment: TextInput.AlignVCenter
            onAccepted: root.accepted()

            KfText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.textSubtle
                style: Theme.text.body
                text: root.placeholder
                visible: field.length === 0 && field.preeditText === ""
                width: parent.width
            }
            KfIconButton {
                id: clear

                anchors.right: parent.right
                anchors.rightMargin: Theme.dense ? -8 : -13
                anchors.verticalCenter: parent.verticalCenter
                icon.name: "x"
                iconSize: 22
                text: qsTr("Clear")
                visible: field.length > 0
                onClicked: root.clear()
            }
        }
    }
}
