import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A person at a client: who that is, what one thinks of us, when we spoke last. Dashed: nobody of us knows that person.
T.AbstractButton {
    id: root

    required property string name
    required property string role
    required property string tone
    required property bool known
    required property string lastContact
    required property string verdict
    required property string spoken
    property bool current: false

    Accessible.name: root.spoken
    Accessible.role: Accessible.Button
    Accessible.selected: root.current
    hoverEnabled: Theme.dense
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: 236
    bottomPadding: 10
    leftPadding: 14
    rightPadding: 14
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1
    topPadding: 12

    background: Rectangle {
        border.color: root.current ? Theme.color.primary : Theme.color.outline
        border.width: root.current ? 2.5 : root.known ? 1 : 0
        color: root.known ? Theme.color.surfaceRaised : Theme.color.surface
        radius: Theme.radius.l

        KfPath {
            anchors.fill: parent
            color: root.current ? "transparent" : Theme.color.outlineStrong
            dashes: [4, 4]
            path: `M16 1H${root.width - 16}A15 15 0 0 1 ${root.width - 1} 16V${root.height - 16}A15 15 0 0 1 ${root.width - 16} ${root.height - 1}H16A15 15 0 0 1 1 ${root.height - 16}V16A15 15 0 0 1 16 1z`
            strokeWidth: 1.5
            visible: !root.known
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.color.text
            opacity: root.down ? 0.06 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
    }
    contentItem: root.content

    KfFocusRing {
        cornerRadius: Theme.radius.l
        visible: root.visualFocus
    }
    KfTone {
        id: colors

        tone: root.tone
    }

    readonly property Item content: ColumnLayout {
        spacing: 6

        RowLayout {
            spacing: 12

            KfAvatar {
                Accessible.ignored: true
                colorIndex: Theme.color.avatarIndex(root.known ? root.name : "")
                name: root.name
                ringColor: root.known ? colors.graphic : "transparent"
                ringWidth: 2.5
                size: 38
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                KfText {
                    Layout.fillWidth: true
                    line: 20
                    size: 14
                    style: Theme.text.bodyStrong
                    text: root.name
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    style: Theme.text.caption
                    text: root.role
                }
            }
        }
        RowLayout {
            spacing: 4

            KfIcon {
                color: root.known ? Theme.color.textMuted : Theme.color.warningText
                name: root.known ? "clock" : "userplus"
                size: 15
            }
            KfText {
                Layout.fillWidth: true
                color: root.known ? Theme.color.textMuted : Theme.color.warningText
                style: Theme.text.caption
                text: root.known ? root.lastContact : qsTr("No contact")
                weight: root.known ? Font.Normal : Font.Medium
            }
            KfText {
                Layout.maximumWidth: root.availableWidth * 0.5
                color: root.tone === "warning" ? Theme.color.textMuted : colors.text
                style: Theme.text.caption
                text: root.verdict
                visible: root.known
                weight: Font.DemiBold
            }
        }
    }
}
