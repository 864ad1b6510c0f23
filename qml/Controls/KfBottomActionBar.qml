import QtQuick
import QtQuick.Layouts
import Keyfield.Theme

// The one primary action of a screen, and perhaps a second one.
Rectangle {
    id: root

    property string primaryText
    property string primaryIcon
    property bool primaryEnabled: true
    property string secondaryText
    property string secondaryIcon
    property string note
    signal primary
    signal secondary

    color: Theme.color.surfaceRaised
    implicitHeight: column.implicitHeight + 24
    implicitWidth: column.implicitWidth + 32

    KfDivider {
        anchors.left: parent.left
        anchors.right: parent.right
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        spacing: 8
        y: 12

        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            style: Theme.text.caption
            text: root.note
            visible: root.note !== ""
            wrapMode: Text.Wrap
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 8
            columns: Theme.largeText ? 1 : 3
            rowSpacing: 8

            Item {
                Layout.fillWidth: true
                visible: Theme.dense
            }
            KfButton {
                Layout.fillWidth: !Theme.dense
                enabled: root.primaryEnabled
                icon.name: root.primaryIcon
                kind: KfButton.Primary
                text: root.primaryText
                onClicked: root.primary()
            }
            KfButton {
                Layout.fillWidth: Theme.largeText
                icon.name: root.secondaryIcon
                leftPadding: 16
                text: root.secondaryText
                visible: root.secondaryText !== ""
                onClicked: root.secondary()
            }
        }
    }
}
