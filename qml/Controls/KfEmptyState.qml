import QtQuick
import QtQuick.Layouts
import Keyfield.Theme

// What will be here, and one thing to do about it. Put it in the middle of the free area.
ColumnLayout {
    id: root

    property string iconName
    property string title
    property string text
    property string primaryText
    property string primaryIcon
    property string secondaryText
    signal primary
    signal secondary

    spacing: 0

    KfIconTile {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 16
        iconName: root.iconName
        iconSize: 30
        size: 64
        radius: 20
        visible: root.iconName !== ""
    }
    KfText {
        Accessible.role: Accessible.Heading
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.title2
        text: root.title
        wrapMode: Text.Wrap
    }
    KfText {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: 290 * Theme.textScale
        Layout.topMargin: 6
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.body
        text: root.text
        visible: root.text !== ""
        wrapMode: Text.Wrap
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.preferredWidth: Math.max(260, implicitWidth)
        Layout.topMargin: 22
        icon.name: root.primaryIcon
        kind: KfButton.Primary
        text: root.primaryText
        visible: root.primaryText !== ""
        onClicked: root.primary()
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.topMargin: 8
        kind: KfButton.Ghost
        text: root.secondaryText
        visible: root.secondaryText !== ""
        onClicked: root.secondary()
    }
}
