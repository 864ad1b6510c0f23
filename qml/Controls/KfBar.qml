import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A share of a whole, as a picture; a mark on it says where one should be. What it stands in says the figures.
Item {
    id: root

    required property real value // 0 to 1
    property real mark: -1 // 0 to 1; less: none
    property string tone: "primary"
    property real thickness: 8

    Accessible.ignored: true
    implicitHeight: root.thickness
    implicitWidth: 120

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surfaceWell
        radius: height / 2
    }
    Rectangle {
        color: colors.graphic
        height: parent.height
        radius: height / 2
        width: root.value <= 0 ? 0 : Math.max(height, Math.min(1, root.value) * parent.width)

        Behavior on width {
            enabled: !Theme.reduceMotion

            NumberAnimation { duration: Theme.motion.base }
        }
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.color.text
        height: root.thickness + 8
        radius: width / 2
        visible: root.mark >= 0
        width: 2.5
        x: Math.min(1, root.mark) * (parent.width - width)
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
