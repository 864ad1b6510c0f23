import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// One line to write in, with its label above and what is wrong with it below.
FocusScope {
    id: root

    property string label
    property alias text: field.text
    // Also what an input method has not committed yet.
    readonly property string displayText: field.displayText
    property string placeholder
    // Not empty: what is wrong, announced as it appears.
    property string error
    property string helper
    property string iconName
    property bool password: false
    property alias readOnly: field.readOnly
    property alias inputMethodHints: field.inputMethodHints
    property alias maximumLength: field.maximumLength
    property alias field: field
    signal accepted
    signal edited

    implicitHeight: column.implicitHeight
    implicitWidth: 280

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.label
            visible: root.label !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        KfFieldBox {
            error: root.error !== ""
            focused: field.activeFocus
            iconName: root.iconName
            width: parent.width
            enabled: root.enabled

            T.TextField {
                id: field

                property bool revealed: false

                // Qt keeps the name of a password field to itself, so that its label goes into the description.
                Accessible.description: Words.list([root.password ? root.label : "", root.error !== "" ? root.error : root.helper])
                Accessible.name: root.label !== "" ? root.label : root.placeholder
                Accessible.passwordEdit: root.password
                Accessible.role: Accessible.EditableText
                anchors.fill: parent
                color: root.enabled ? Theme.color.text : Theme.color.textSubtle
                echoMode: root.password && !field.revealed ? TextInput.Password : TextInput.Normal
                focus: true
                font: Theme.text.body.font
                inputMethodHints: root.password ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : Qt.ImhNone
                placeholderText: root.placeholder
                placeholderTextColor: Theme.color.textSubtle
                rightPadding: eye.visible || mark.visible ? 44 : 0
                selectByMouse: true
                selectedTextColor: Theme.color.onPrimary
                selectionColor: Theme.color.primary
                verticalAlignment: TextInput.AlignVCenter
                onAccepted: root.accepted()
                onTextEdited: root.edited()

                KfText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: field.placeholderTextColor
                    style: Theme.text.body
                    text: field.placeholderText
                    visible: field.length === 0 && field.preeditText === ""
                    width: parent.width - field.rightPadding
                }
                KfIcon {
                    id: mark

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.color.dangerText
                    name: "warn"
                    size: 22
                    visible: root.error !== "" && !eye.visible
                }
                KfIconButton {
                    id: eye

                    anchors.right: parent.right
                    anchors.rightMargin: -12
                    anchors.verticalCenter: parent.verticalCenter
                    checkable: true
                    color: field.revealed ? Theme.color.primaryText : Theme.color.textMuted
                    icon.name: "eye"
                    iconSize: 22
                    text: field.revealed ? qsTr("Hide what is written") : qsTr("Show what is written")
                    visible: root.password && field.length > 0
                    onToggled: field.revealed = eye.checked
                }
            }
        }
        KfText {
            Accessible.ignored: root.error === ""
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            color: root.error !== "" ? Theme.color.dangerText : Theme.color.textMuted
            style: Theme.text.caption
            text: root.error !== "" ? root.error : root.helper
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap

            KfLiveText {
                text: root.error
            }
        }
    }
}
