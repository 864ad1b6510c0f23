import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// ＋, always in reach.
T.AbstractButton {
    id: root

    property real side: 56

    Accessible.name: qsTr("New note")
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    contentItem: Item {
        KfIcon {
            anchors.centerIn: parent
            color: Theme.color.onPrimary
            name: "plus"
            size: 24
        }
    }
    background: Item {
        Rectangle {
            anchors.centerIn: parent
            color: root.down ? Theme.color.primaryPressed : Theme.color.primary
            height: root.side === 60 ? 50 : root.side
            radius: 18
            width: root.side

            KfFocusRing {
                cornerRadius: 18
                visible: root.visualFocus
            }
        }
    }
    KfTooltip {
        text: root.Accessible.name + "  Ctrl+N"
        visible: root.hovered && !root.down && Theme.dense
    }
}
