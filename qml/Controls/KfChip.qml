import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// Filter: `checkable`, on or off. Entity: of a tone. Soft: a value that can be changed. Input: can be removed.
T.Button {
    id: root

    enum Kind { Filter, Entity, Input, Soft }
    property int kind: KfChip.Filter
    property string tone: "neutral"
    // Shown behind the text; -1: not shown.
    property int count: -1
    // The room there is. However much, longer words are cut at 240.
    property real maximumWidth: Infinity
    signal removed

    readonly property bool filled: root.kind === KfChip.Filter && root.checked
    readonly property color ink: {
        if (!root.enabled)
            return Theme.color.textSubtle
        if (root.filled)
            return Theme.color.surfaceRaised
        return root.kind === KfChip.Filter || root.tone === "neutral" ? Theme.color.text : root.colors.ink
    }

    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.name: root.count >= 0 ? root.text + ", " + root.count : root.text
    Accessible.role: root.checkable ? Accessible.CheckBox : Accessible.Button
    checkable: root.kind === KfChip.Filter
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Theme.dense || root.kind === KfChip.Soft ? 32 : root.kind === KfChip.Entity ? 40 : 36
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.dense ? 12 : 14
    rightPadding: root.kind === KfChip.Input ? 8 : root.leftPadding
    spacing: 6

    background: Rectangle {
        border.color: Theme.color.outline
        border.width: root.kind === KfChip.Filter && !root.filled ? 1 : 0
        color: {
            if (root.filled)
                return Theme.color.text
            return root.kind === KfChip.Filter ? Theme.color.surfaceRaised : root.colors.soft
        }
        radius: height / 2

        Rectangle {
            anchors.fill: parent
            color: root.ink
            opacity: root.down ? 0.08 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: root.height / 2
            visible: root.visualFocus
        }
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: Row {
        spacing: root.spacing

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.icon.name
            size: 18
            visible: root.icon.name !== ""
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            style: Theme.dense ? Theme.text.caption : Theme.text.label
            text: root.text
            visible: root.text !== ""
            weight: Font.Medium
            width: Math.min(implicitWidth, Math.min(root.maximumWidth, 240 * Theme.textScale) - root.leftPadding - root.rightPadding - (root.icon.name !== "" ? 18 + root.spacing : 0))
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            opacity: 0.72
            style: Theme.dense ? Theme.text.caption : Theme.text.label
            text: Words.number(root.count)
            visible: root.count >= 0
            weight: Font.Medium
        }
        T.AbstractButton {
            Accessible.name: qsTr("Remove %1").arg(root.text)
            Accessible.role: Accessible.Button
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: 24
            implicitWidth: 24
            visible: root.kind === KfChip.Input
            contentItem: KfIcon {
                color: root.ink
                name: "x"
                size: 16
            }
            onClicked: root.removed()
        }
    }

    readonly property KfTone colors: KfTone {
        tone: root.tone
    }
}
