import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// An entry of the bar or the rail: icon above its name.
T.AbstractButton {
    id: root

    required property string iconName
    required property string label
    property bool current: false
    property bool marked: false
    // In the rail the current one lies on a soft tile.
    property bool tile: false

    readonly property color ink: {
        if (root.tile)
            return root.current ? Theme.color.onPrimarySoft : Theme.color.textMuted
        return root.current ? Theme.color.primaryText : Theme.color.textSubtle
    }

    Accessible.checked: root.current
    Accessible.name: root.label
    Accessible.role: Accessible.PageTab
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense

    background: Rectangle {
        color: root.tile && root.current ? Theme.color.primarySoft : "transparent"
        radius: 14

        Rectangle {
            anchors.fill: parent
            color: Theme.color.text
            opacity: root.down ? 0.08 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: 14
            gap: 0
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 3

            KfIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                name: root.iconName
                size: Theme.dense ? 22 : 24

                Rectangle {
                    anchors.left: parent.right
                    anchors.leftMargin: -6
                    color: Theme.color.danger
                    height: 8
                    radius: 4
                    visible: root.marked
                    width: 8
                }
            }
            KfText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                style: Theme.text.micro
                text: root.label
                visible: Theme.textScale < 1.6
                weight: root.current ? Font.DemiBold : Font.Medium
            }
        }
    }
}
