pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// People side by side, each over the one before; from `max` on only their number.
Row {
    id: root

    property list<string> names
    property real size: 36
    property color ringColor: Theme.color.surfaceRaised
    property int max: 3

    Accessible.name: Words.list(root.names)
    Accessible.role: Accessible.Grouping
    spacing: -5

    Repeater {
        model: Math.min(root.names.length, root.max)

        KfAvatar {
            id: avatar

            required property int index

            Accessible.ignored: true
            name: root.names[avatar.index] ?? "" // there may be fewer by now
            ringColor: root.ringColor
            size: root.size
        }
    }
    Rectangle {
        border.color: root.ringColor
        border.width: 2
        color: Theme.color.surfaceWell
        height: root.size + 4
        radius: height / 2
        visible: root.names.length > root.max
        width: height
        y: -2

        KfText {
            anchors.centerIn: parent
            color: Theme.color.textMuted
            style: Theme.text.micro
            text: "+" + (root.names.length - root.max)
            weight: Font.DemiBold
        }
    }
}
