import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// On or off, as a picture: its row is the target and says the state.
Rectangle {
    id: root

    property bool checked: false

    Accessible.ignored: true
    color: root.checked ? Theme.color.primary : Theme.color.outlineStrong
    implicitHeight: Theme.dense ? 26 : 32
    implicitWidth: Theme.dense ? 44 : 52
    radius: height / 2

    Rectangle {
        readonly property real gap: Theme.dense ? 3 : 4

        color: Theme.color.onPrimary
        height: root.height - 2 * gap
        radius: height / 2
        width: height
        x: root.checked ? root.width - width - gap : gap
        y: gap

        Behavior on x {
            enabled: !Theme.reduceMotion

            NumberAnimation { duration: Theme.motion.fast }
        }
    }
}
