import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A button that is only an icon; `text` is its name for a screen reader and its tooltip on the desktop.
T.Button {
    id: root

    enum Kind { Plain, Tonal, Primary, OnHero }
    property int kind: KfIconButton.Plain
    property real iconSize: Theme.dense ? 20 : 24
    property color color: {
        if (!root.enabled)
            return Theme.color.textSubtle
        switch (root.kind) {
        case KfIconButton.Primary: return Theme.color.onPrimary
        case KfIconButton.OnHero: return Theme.color.onHero
        default: return Theme.dense ? Theme.color.textMuted : Theme.color.text
        }
    }
    readonly property real cornerRadius: Theme.dense ? Theme.controlRadius : height / 2

    Accessible.name: root.text
    Accessible.role: root.checkable ? Accessible.CheckBox : Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Theme.minTarget
    implicitWidth: Theme.minTarget
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    background: Rectangle {
        color: root.kind === KfIconButton.Tonal ? Theme.color.surfaceWell : root.kind === KfIconButton.Primary ? Theme.color.primary : "transparent"
        radius: root.cornerRadius

        Rectangle {
            anchors.fill: parent
            color: root.color
            opacity: root.down ? 0.08 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: root.cornerRadius
            gap: 0
            visible: root.visualFocus
        }
    }
    contentItem: KfIcon {
        color: root.color
        name: root.icon.name
        size: root.iconSize
    }

    KfTooltip {
        text: root.text
        visible: root.hovered && !root.down
    }
}
