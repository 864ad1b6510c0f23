import QtQuick
import Keyfield.Controls

// An icon on a soft ground: 40 with radius 12, 32 with radius 10, or round.
Rectangle {
    id: root

    property string iconName
    property string tone: "neutral"
    property real size: 40
    property bool round: false
    property real iconSize: root.size >= 40 ? 22 : 18

    Accessible.ignored: true
    color: colors.soft
    implicitHeight: root.size
    implicitWidth: root.size
    radius: root.round ? root.size / 2 : root.size >= 40 ? 12 : 10

    KfIcon {
        anchors.centerIn: parent
        color: colors.ink
        name: root.iconName
        size: root.iconSize
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
