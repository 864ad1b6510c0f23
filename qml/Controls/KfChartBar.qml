import QtQuick
import Keyfield.Theme

// A bar that stands on the axis, round at its top.
Item {
    id: root

    property color color: Theme.color.c1
    property real radius: 5

    clip: true

    Rectangle {
        color: root.color
        height: parent.height + root.radius
        radius: Math.min(root.radius, width / 2)
        width: parent.width
    }
}
