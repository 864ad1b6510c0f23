import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// Makes what lies below it one button: a row, a card. Says `text` to a screen reader.
T.AbstractButton {
    id: root

    property real cornerRadius: Theme.radius.m
    property real hover: 0.04
    property bool ring: true

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    background: Rectangle {
        color: Theme.color.text
        opacity: root.down ? root.hover * 1.5 : root.hovered ? root.hover : 0
        radius: root.cornerRadius
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }

    KfFocusRing {
        cornerRadius: root.cornerRadius
        gap: -4
        visible: root.ring && root.visualFocus
    }
}
