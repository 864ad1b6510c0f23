import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// Ticks a task off. `text` is what is ticked off, for a screen reader.
T.CheckBox {
    id: root

    Accessible.name: root.text
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.StrongFocus
    implicitHeight: 24
    implicitWidth: 24
    padding: 0
    scale: root.down && !Theme.reduceMotion ? 0.94 : 1

    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: null
    indicator: KfArc {
        height: 24
        strokeWidth: 1.75
        trackColor: root.checked ? "transparent" : Theme.color.outlineStrong
        width: 24

        Rectangle {
            anchors.centerIn: parent
            color: Theme.color.primary
            height: width
            radius: width / 2
            width: root.checked ? 24 : 0

            Behavior on width {
                enabled: !Theme.reduceMotion

                NumberAnimation { duration: Theme.motion.fast }
            }
        }
        KfIcon {
            anchors.centerIn: parent
            color: Theme.color.onPrimary
            name: "check"
            size: 16
            strokeWidth: 2.5
            visible: root.checked
        }
        KfFocusRing {
            cornerRadius: 12
            visible: root.visualFocus
        }
    }
}
