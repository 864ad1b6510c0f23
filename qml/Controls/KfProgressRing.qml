import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// How much is done, 0 to 1; or, indeterminate, that something is being done.
Item {
    id: root

    property real value: 0
    property bool indeterminate: false
    property real size: 76
    property real strokeWidth: 7
    property color color: Theme.color.primary
    property color trackColor: Theme.color.ringTrack
    // In the middle: a text, or an icon.
    property string text
    property string iconName
    property string accessibleName: root.text

    Accessible.ignored: root.accessibleName === ""
    Accessible.name: root.accessibleName
    Accessible.role: Accessible.ProgressBar
    implicitHeight: root.size
    implicitWidth: root.size

    KfArc {
        id: arc

        anchors.fill: parent
        color: root.color
        fraction: root.indeterminate ? 0.3 : root.value
        strokeWidth: root.strokeWidth
        trackColor: root.trackColor

        RotationAnimator on rotation {
            duration: 1200
            from: 0
            loops: Animation.Infinite
            running: root.indeterminate && root.visible && !Theme.reduceMotion
            to: 360
        }
    }
    KfText {
        Accessible.ignored: true
        anchors.centerIn: parent
        font.pixelSize: Math.round(root.size * 0.29)
        style: Theme.text.numM
        text: root.text
        visible: root.text !== ""
    }
    KfIcon {
        anchors.centerIn: parent
        color: root.color
        name: root.iconName
        size: Math.round(root.size * 0.42)
        visible: root.text === "" && root.iconName !== ""
    }
}
