import QtQuick
import Keyfield.Theme

// Around what the keyboard has reached. `radius` is that of the control.
Rectangle {
    id: root

    property real cornerRadius: Theme.controlRadius
    property real gap: 2

    anchors.fill: parent
    anchors.margins: -(root.gap + 2)
    border.color: Theme.color.focus
    border.width: 2
    color: "transparent"
    radius: root.cornerRadius + root.gap + 2
    z: 1
}
