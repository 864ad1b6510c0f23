import QtQuick
import Keyfield.Controls
import Keyfield.Tasks
import Keyfield.Theme

// The note that it was taken from.
KfCard {
    id: root

    required property taskView view

    visible: root.view.sentence !== "" || root.view.note !== ""

    Column {
        spacing: 6
        width: parent.width

        KfText {
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.view.noteDay !== "" ? qsTr("From the note of %1", "a day").arg(root.view.noteDay) : qsTr("Said as")
            width: parent.width
            wrapMode: Text.Wrap
        }
        KfText {
            style: Theme.text.body
            text: root.view.note !== "" ? root.view.note : root.view.sentence
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
