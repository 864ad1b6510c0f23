import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// How a client does, as a ring around the number. Pressed, it is to be explained; `factors` is what a screen reader says
// of that.
T.AbstractButton {
    id: root

    required property int value // 0 to 100
    property string factors
    property real size: 60

    readonly property color ink: root.value >= 75 ? Theme.color.success : root.value >= 50 ? Theme.color.warning : Theme.color.danger

    Accessible.description: root.factors
    Accessible.name: qsTr("Health: %1 of 100").arg(root.value)
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: root.size
    implicitWidth: root.size
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    background: Rectangle {
        color: Theme.color.text
        opacity: root.down ? 0.06 : root.hovered ? 0.04 : 0
        radius: width / 2
    }
    contentItem: KfArc {
        color: root.ink
        fraction: root.value / 100
        strokeWidth: root.size >= 60 ? 6 : 5
        trackColor: Theme.color.ringTrack

        KfText {
            Accessible.ignored: true
            anchors.centerIn: parent
            // As large as the ring has room for, whatever the size of letters.
            line: root.size * 0.42 / Theme.textScale
            size: root.size * 0.35 / Theme.textScale
            style: Theme.text.numM
            text: Words.number(root.value)
        }
    }

    KfFocusRing {
        cornerRadius: root.size / 2
        visible: root.visualFocus
    }
}
