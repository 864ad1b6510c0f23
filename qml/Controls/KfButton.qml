import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

T.Button {
    id: root

    enum Kind { Primary, Tonal, Neutral, Outline, Ghost, Danger, OnHero, OnHeroRaised }
    property int kind: KfButton.Neutral
    // 56 instead of 52 (44 instead of 36 on the desktop), or 40 on the phone.
    property bool large: false
    property bool small: false
    // A long job on this device runs. Never for the network.
    property bool busy: false

    readonly property color fill: {
        switch (root.kind) {
        case KfButton.Primary: return root.down ? Theme.color.primaryPressed : Theme.color.primary
        case KfButton.Tonal: return root.down ? Theme.color.primaryContainerPressed : Theme.color.primarySoft
        case KfButton.Outline: return Theme.color.surfaceRaised
        case KfButton.Ghost: return "transparent"
        case KfButton.Danger: return Theme.color.dangerSoft
        case KfButton.OnHero: return Theme.color.onHero
        case KfButton.OnHeroRaised: return Theme.color.heroRaised
        default: return Theme.color.surfaceWell
        }
    }
    readonly property color ink: {
        if (!root.enabled)
            return Theme.color.textSubtle
        switch (root.kind) {
        case KfButton.Primary: return Theme.color.onPrimary
        case KfButton.Tonal: return Theme.color.onPrimarySoft
        case KfButton.Ghost: return Theme.color.primaryText
        case KfButton.Danger: return Theme.color.dangerText
        case KfButton.OnHero: return Theme.color.onHeroAction
        case KfButton.OnHeroRaised: return Theme.color.onHero
        default: return Theme.color.text
        }
    }
    readonly property real boxHeight: Theme.dense ? (root.large ? 44 : 36) : root.large ? 56 : root.small ? 40 : Theme.controlHeight
    readonly property real boxRadius: Theme.controlRadius + (root.large ? 2 : root.small && !Theme.dense ? -2 : 0)

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Math.max(root.boxHeight, root.implicitContentHeight + root.topPadding + root.bottomPadding)
    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    bottomPadding: 6
    leftPadding: root.kind === KfButton.Ghost ? 12 : Theme.dense || root.small ? 14 : 20
    rightPadding: root.leftPadding
    topPadding: 6
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1
    spacing: Theme.dense ? 6 : 8

    background: Rectangle {
        border.color: root.enabled ? Theme.color.outlineStrong : Theme.color.outline
        border.width: root.kind === KfButton.Outline ? 1.5 : 0
        color: root.enabled ? root.fill : Theme.color.surfaceWell
        radius: root.boxRadius

        Rectangle {
            anchors.fill: parent
            color: root.ink
            opacity: root.down && root.kind !== KfButton.Primary ? 0.06 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: root.boxRadius
            visible: root.visualFocus
        }
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: KfButtonLabel {
        busy: root.busy
        color: root.ink
        iconName: root.icon.name
        spacing: root.spacing
        style: root.large && Theme.dense ? Theme.text.callout : Theme.text.button
        text: root.text
    }

    Behavior on scale {
        NumberAnimation { duration: Theme.motion.instant }
    }
}
