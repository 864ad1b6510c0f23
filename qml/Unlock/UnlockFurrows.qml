pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Theme

// Furrows that run to a horizon above, fading into it. Decoration.
Item {
    id: root

    readonly property real depth: root.height + 100 // of the lowest point below the horizon
    readonly property int onASide: Math.ceil(root.width / 2 / 24)

    clip: true

    Repeater {
        model: 2 * root.onASide + 1

        Rectangle {
            id: furrow

            required property int index
            readonly property real across: (furrow.index - root.onASide) * 74

            antialiasing: true
            color: Theme.color.onHero
            height: Math.sqrt(furrow.across * furrow.across + root.depth * root.depth)
            opacity: 0.13
            rotation: -Math.atan2(furrow.across, root.depth) * 180 / Math.PI
            transformOrigin: Item.Top
            width: 1.5
            x: root.width / 2 - 0.75
            y: -60
        }
    }
    Rectangle {
        anchors.fill: parent

        gradient: Gradient {
            GradientStop { position: 0.18; color: Theme.color.hero }
            GradientStop { position: 0.96; color: Qt.alpha(Theme.color.hero, 0) }
        }
    }
}
