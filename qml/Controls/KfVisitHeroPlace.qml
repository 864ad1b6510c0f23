import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

RowLayout {
    id: root

    required property KfVisitHeroBase card
    property TextStyle style: Theme.text.callout

    spacing: 6
    visible: root.card.place !== ""

    KfIcon {
        color: Theme.color.onHeroMuted
        name: "pin"
        size: 18
    }
    KfText {
        Layout.fillWidth: true
        color: Theme.color.onHeroMuted
        style: root.style
        text: root.card.place
    }
}
