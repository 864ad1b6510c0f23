import QtQuick
import Keyfield.Controls

// A value of one's own, instead of one of the versions.
KfInputField {
    id: root

    property string hint
    signal typed(string text)
    signal closed

    function start(text: string) {
        root.text = text
        root.field.selectAll()
        root.forceActiveFocus(Qt.OtherFocusReason)
    }

    helper: root.hint

    Keys.onEscapePressed: root.closed()
    onAccepted: {
        if (root.error === "")
            root.closed()
    }
    onEdited: root.typed(root.displayText)
}
