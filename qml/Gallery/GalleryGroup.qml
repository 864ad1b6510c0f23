import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Some controls under their names.
ColumnLayout {
    id: root

    required property string title

    spacing: 10

    KfText {
        Layout.maximumWidth: 376
        color: Theme.color.textMuted
        style: Theme.text.label
        text: root.title
        weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
}
