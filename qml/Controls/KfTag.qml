import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A label that is only read.
Rectangle {
    id: root

    property string text
    property string tone: "neutral"
    property string iconName
    // 20 high instead of 24: beside a row's title.
    property bool small: false

    Accessible.name: root.text
    Accessible.role: Accessible.StaticText
    color: colors.soft
    implicitHeight: Math.max(root.small ? (Theme.dense ? 18 : 20) : 24, line.height + 2)
    implicitWidth: root.text === "" ? 0 : line.width + (root.small ? (Theme.dense ? 10 : 12) : 16)
    visible: root.text !== ""
    radius: root.small ? (Theme.dense ? 5 : 6) : 7

    Row {
        id: line

        anchors.centerIn: parent
        spacing: 4

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: colors.ink
            name: root.iconName
            size: 14
            visible: root.iconName !== ""
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            color: colors.ink
            style: Theme.text.micro
            text: root.text
            weight: Font.DemiBold
        }
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
