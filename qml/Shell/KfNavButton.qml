import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// An entry of the bar or the rail: icon above its name.
T.TabButton {
    id: root

    required property string iconName
    required property string label
    property bool current: false
    property int count: 0
    property string countName
    // In the rail the current one lies on a soft tile.
    property bool tile: false

    readonly property color ink: {
        if (root.tile)
            return root.current ? Theme.color.onPrimarySoft : Theme.color.textMuted
        return root.current ? Theme.color.primaryText : Theme.color.textSubtle
    }

    Accessible.checked: root.current
    Accessible.description: root.count > 0 ? root.countName : ""
    Accessible.name: root.label
    Accessible.role: Accessible.PageTab
    autoExclusive: false
    checkable: false
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
    contentItem: root.content

    readonly property Item content: Item {
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
                    anchors.leftMargin: -9
                    color: Theme.color.danger
                    height: number.implicitHeight
                    radius: height / 2
                    visible: root.count > 0
                    width: Math.max(height, number.implicitWidth + 8)
                    y: -5

                    KfText {
                        id: number

                        Accessible.ignored: true
                        anchors.centerIn: parent
                        color: Theme.color.onDanger
                        elide: Text.ElideNone
                        style: Theme.text.micro
                        text: root.count > 99 ? "99+" : Words.number(root.count)
                        weight: Font.DemiBold
                    }
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
