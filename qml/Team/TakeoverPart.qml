import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A part of what goes along, and that it was read.
KfCard {
    id: root

    required property string key
    required property string title
    required property string text
    required property bool confirmed
    signal toggled(string key, bool confirmed)

    Column {
        spacing: 4
        width: parent.width

        KfText {
            style: Theme.text.callout
            text: root.title
            weight: Font.Medium
            width: parent.width
            wrapMode: Text.Wrap
        }
        KfText {
            color: Theme.color.textMuted
            elide: Text.ElideNone
            style: Theme.text.body
            text: root.text
            width: parent.width
            wrapMode: Text.Wrap
        }
        KfCheckbox {
            Accessible.description: root.title
            checked: root.confirmed
            text: qsTr("Read and clear")
            width: parent.width

            onToggled: root.toggled(root.key, checked)
        }
    }
}
