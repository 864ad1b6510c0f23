import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// Whether what was typed is safe.
RowLayout {
    id: root

    required property NoteModel model

    spacing: 8

    KfIcon {
        color: words.color
        name: root.model.trouble !== "" ? "warn" : "check"
        size: 18
        visible: words.text !== ""
    }
    // Keeps its place while there is nothing to say, so that nothing jumps.
    KfText {
        id: words

        Layout.fillWidth: true
        Layout.minimumHeight: style.lineHeight
        color: root.model.trouble !== "" ? Theme.color.dangerText : Theme.color.textMuted
        maximumLineCount: 3
        style: Theme.text.caption
        text: root.model.trouble !== "" ? root.model.trouble : root.model.saved ? qsTr("Saved on this device") : ""
        wrapMode: Text.Wrap

        KfLiveText {
            text: root.model.trouble
        }
    }
}
