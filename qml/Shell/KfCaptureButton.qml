import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// ＋, always in reach.
T.AbstractButton {
    id: root

    property real boxHeight: root.height
    property real boxWidth: root.width
    // Held down: a voice note.
    signal held

    Accessible.name: qsTr("New note")
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    topPadding: root.topInset
    onPressAndHold: root.held()
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    contentItem: Item {
        KfIcon {
            anchors.centerIn: parent
            color: Theme.color.onPrimary
            name: "plus"
            size: Theme.dense ? 26 : 28
        }
    }
    background: Item {
        Rectangle {
            anchors.centerIn: parent
            color: root.down ? Theme.color.primaryPressed : Theme.color.primary
            height: root.boxHeight
            radius: 18
            width: root.boxWidth

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
