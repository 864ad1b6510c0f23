import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Ticked or not, as a picture: its row is the target and says the state.
Rectangle {
    id: root

    property bool checked: false

    Accessible.ignored: true
    border.color: root.enabled ? Theme.color.outlineStrong : Theme.color.outline
    border.width: root.checked ? 0 : 1.75
    color: !root.enabled ? Theme.color.surfaceWell : root.checked ? Theme.color.primary : "transparent"
    implicitHeight: 24
    implicitWidth: 24
    radius: Theme.radius.s

    KfIcon {
        anchors.centerIn: parent
        color: root.enabled ? Theme.color.onPrimary : Theme.color.textSubtle
        name: "check"
        opacity: root.checked ? 1 : 0
        size: 16
        strokeWidth: 2.5

        Behavior on opacity {
            enabled: !Theme.reduceMotion

            NumberAnimation { duration: Theme.motion.fast }
        }
    }
}
