import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What a sheet or a dialog lies on.
Item {
    id: root

    property bool fromBelow: false

    KfShadow {
        id: shadow

        anchors.fill: parent
        anchors.margins: -shadow.reach
        blur: 48
        color: Qt.rgba(Theme.color.shadow.r, Theme.color.shadow.g, Theme.color.shadow.b, 0.24)
        offset: root.fromBelow ? -16 : 16
        radius: root.fromBelow ? Theme.radius.sheet : Theme.radius.xl
        visible: !Theme.dark
    }
    // Its lower corners are below the screen's edge.
    Rectangle {
        anchors.bottomMargin: root.fromBelow ? -Theme.radius.sheet : 0
        anchors.fill: parent
        border.color: Theme.color.outline
        border.width: Theme.dark ? 1 : 0
        color: Theme.color.surfaceHigh
        radius: root.fromBelow ? Theme.radius.sheet : Theme.radius.xl
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.color.outlineStrong
        height: 5
        opacity: 0.55
        radius: 3
        visible: root.fromBelow
        width: 40
        y: 8
    }
}
