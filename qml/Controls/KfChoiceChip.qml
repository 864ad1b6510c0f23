import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// One of several values of which one is chosen, as a chip. The one who shows them says which: `checked`.
T.RadioButton {
    id: root

    property real maximumWidth: Infinity
    readonly property color ink: root.checked ? Theme.color.surfaceRaised : Theme.color.text

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.text
    Accessible.role: Accessible.RadioButton
    autoExclusive: false
    checkable: false
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Theme.dense ? 32 : 36
    implicitWidth: Math.min(Math.ceil(implicitContentWidth) + leftPadding + rightPadding, root.maximumWidth, 240 * Theme.textScale)
    leftPadding: Theme.dense ? 12 : 14
    rightPadding: root.leftPadding

    background: Rectangle {
        border.color: Theme.color.outline
        border.width: root.checked ? 0 : 1
        color: root.checked ? Theme.color.text : Theme.color.surfaceRaised
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
    contentItem: KfText {
        Accessible.ignored: true
        color: root.ink
        style: Theme.dense ? Theme.text.caption : Theme.text.label
        text: root.text
        verticalAlignment: Text.AlignVCenter
        weight: Font.Medium
    }
    indicator: null
}
