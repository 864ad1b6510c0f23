import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A line behind an icon, read in full; nothing where there is none.
Item {
    id: root

    property string iconName
    property string text
    property color ink: Theme.color.textMuted

    height: visible ? words.implicitHeight : 0
    visible: root.text !== ""
    width: parent?.width ?? 0

    KfIcon {
        color: root.ink
        name: root.iconName
        size: 20
        y: (Theme.text.body.lineHeight - height) / 2
    }
    KfText {
        id: words

        style: Theme.text.body
        text: root.text
        width: parent.width - x
        wrapMode: Text.Wrap
        x: 32
    }
}
