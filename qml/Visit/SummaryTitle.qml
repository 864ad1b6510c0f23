import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// What is to be done, changed where it stands: a press begins it, Enter or going elsewhere keeps it, Esc leaves it as it
// was. It is a text first: a layout knows how to ask one for its height.
KfText {
    id: root

    required property string title
    property color ink: Theme.color.text
    property bool editing: false
    signal said(string title)

    function begin() {
        field.text = root.title
        root.editing = true
        field.cursorPosition = field.length
        field.forceActiveFocus(Qt.OtherFocusReason)
    }
    function end(kept: bool) {
        if (!root.editing)
            return
        const text = field.text
        const focused = field.activeFocus
        root.editing = false
        if (focused)
            button.forceActiveFocus(Qt.OtherFocusReason)
        if (kept)
            root.said(text)
    }

    Accessible.ignored: true
    Layout.preferredHeight: root.editing ? field.implicitHeight : -1
    color: root.editing ? "transparent" : root.ink
    maximumLineCount: 3
    style: Theme.text.body
    text: root.title
    wrapMode: Text.Wrap

    T.AbstractButton {
        id: button

        Accessible.name: qsTr("Change the words: %1").arg(root.title)
        Accessible.role: Accessible.Button
        anchors.fill: parent
        focusPolicy: Qt.StrongFocus
        visible: !root.editing

        Keys.onReturnPressed: root.begin()
        onClicked: root.begin()

        KfFocusRing {
            cornerRadius: Theme.radius.xs
            visible: button.visualFocus
        }
    }
    T.TextArea {
        id: field

        Accessible.name: qsTr("What is to be done")
        Accessible.role: Accessible.EditableText
        bottomPadding: 8
        color: Theme.color.text
        font: Theme.text.body.font
        implicitHeight: contentHeight + topPadding + bottomPadding
        leftPadding: 10
        rightPadding: 10
        selectByMouse: true
        selectedTextColor: Theme.color.onPrimary
        selectionColor: Theme.color.primary
        textFormat: TextEdit.PlainText
        topPadding: 8
        visible: root.editing
        width: parent.width
        wrapMode: TextEdit.Wrap

        background: Rectangle {
            border.color: Theme.color.primary
            border.width: 2
            color: Theme.color.surfaceRaised
            radius: Theme.radius.s
        }

        Keys.onEscapePressed: root.end(false)
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                return
            root.end(true)
            event.accepted = !(event.modifiers & Qt.ControlModifier) // that saves the visit as well
        }
        onActiveFocusChanged: {
            if (!field.activeFocus)
                root.end(true)
        }
    }
}
