import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Ticked or not, as a picture: its row is the target and says the state.
Rectangle {
    id: root

    property bool checked: false
    // Answered, but not by a tick.
    property bool crossed: false
    property real size: 24

    Accessible.ignored: true
    border.color: root.enabled ? Theme.color.outlineStrong : Theme.color.outline
    border.width: root.checked || root.crossed ? 0 : 1.75
    color: !root.enabled || root.crossed ? Theme.color.surfaceWell : root.checked ? Theme.color.primary : "transparent"
    implicitHeight: root.size
    implicitWidth: root.size
    radius: root.size < 24 ? 7 : Theme.radius.s

    KfIcon {
        anchors.centerIn: parent
        color: !root.enabled ? Theme.color.textSubtle : root.crossed ? Theme.color.textMuted : Theme.color.onPrimary
        name: root.crossed ? "minus" : "check"
        opacity: root.checked || root.crossed ? 1 : 0
        size: 16
        strokeWidth: 2.5

        Behavior on opacity {
            enabled: !Theme.reduceMotion

            NumberAnimation { duration: Theme.motion.fast }
        }
    }
}
