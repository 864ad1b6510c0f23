import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

RowLayout {
    id: root

    required property KfVisitHeroBase card
    property TextStyle style: Theme.text.callout
    property real iconSize: 18

    spacing: 6
    visible: root.card.place !== ""

    KfIcon {
        color: Theme.color.onHeroMuted
        name: "pin"
        size: root.iconSize
    }
    KfText {
        Layout.fillWidth: true
        color: Theme.color.onHeroMuted
        style: root.style
        text: root.card.place
        weight: Font.Normal
    }
}
