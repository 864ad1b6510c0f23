pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// How long a contract goes on, as a bar that ends with it, paler after the last day to speak up. A picture: its row says
// it.
Item {
    id: root

    required property real end // 0 to 1 of the width
    required property real notice // 0 to 1; less: none
    required property string tone
    property real thickness: 10
    property bool tail: false

    Accessible.ignored: true
    implicitHeight: root.thickness

    component Stretch: Item {
        id: stretch

        property color color

        clip: true
        height: root.thickness

        // Round at the end only.
        Rectangle {
            color: stretch.color
            height: parent.height
            radius: height / 2
            width: parent.width + radius
            x: -radius
        }
    }

    Stretch {
        color: root.tail && root.notice >= 0 ? Qt.tint(colors.graphic, Qt.alpha(Theme.color.surfaceRaised, 0.42)) : colors.graphic
        width: Math.min(1, root.end) * root.width
    }
    Rectangle {
        color: colors.graphic
        height: root.thickness
        visible: root.tail && root.notice >= 0
        width: Math.max(0, root.notice) * root.width
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.color.text
        height: root.thickness + (root.tail ? 10 : 6)
        radius: width / 2
        visible: root.notice >= 0
        width: root.tail ? 3 : 2.5
        x: root.notice * root.width - width / 2
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
