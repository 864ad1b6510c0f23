import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// Of whom the note is; a press changes it.
T.AbstractButton {
    id: root

    property string name
    property bool known: true

    readonly property color ink: root.known ? Theme.color.onPrimarySoft : Theme.color.text

    Accessible.name: qsTr("Account: %1. Change").arg(root.name)
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: 40
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: root.known ? 8 : 14
    rightPadding: 12

    background: Rectangle {
        color: root.known ? Theme.color.primarySoft : Theme.color.surfaceWell
        radius: 20

        Rectangle {
            anchors.fill: parent
            color: root.ink
            opacity: root.down ? 0.08 : root.hovered ? 0.04 : 0
            radius: 20
        }
        KfFocusRing {
            cornerRadius: 20
            visible: root.visualFocus
        }
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: RowLayout {
        spacing: 6

        Rectangle {
            color: Theme.color.surfaceRaised
            implicitHeight: 28
            implicitWidth: 28
            radius: 9
            visible: root.known

            KfText {
                anchors.centerIn: parent
                color: root.ink
                style: Theme.text.caption
                text: Words.initials(root.name)
                weight: Font.DemiBold
            }
        }
        KfText {
            Layout.fillWidth: true
            color: root.ink
            style: Theme.text.label
            text: root.name
            weight: Font.DemiBold
        }
        KfIcon {
            color: root.ink
            name: "down"
            size: 16
        }
    }
}
