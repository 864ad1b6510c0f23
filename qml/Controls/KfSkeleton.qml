pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Theme

// Stands where something is still being read, and only if that takes long. `text` says what comes.
Item {
    id: root

    enum Shape { Lines, Block, Circle }
    required property string text
    property int shape: KfSkeleton.Lines
    property int lines: 3
    property int delay: 200
    property bool shown: false

    readonly property real line: Theme.text.body.lineHeight

    Accessible.ignored: !root.shown
    Accessible.name: root.text
    Accessible.role: Accessible.StaticText
    implicitHeight: root.shape === KfSkeleton.Lines ? root.lines * root.line : root.shape === KfSkeleton.Circle ? 40 : 120
    implicitWidth: root.shape === KfSkeleton.Circle ? 40 : 240

    onVisibleChanged: root.shown = false

    Timer {
        interval: root.delay
        running: root.visible && !root.shown

        onTriggered: root.shown = true
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surfaceWell
        radius: root.shape === KfSkeleton.Circle ? width / 2 : Theme.radius.m
        visible: root.shown && root.shape !== KfSkeleton.Lines
    }
    Column {
        visible: root.shown && root.shape === KfSkeleton.Lines

        Repeater {
            model: root.lines

            Item {
                id: row

                required property int index

                height: root.line
                width: root.width

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.color.surfaceWell
                    height: Math.round(root.line * 0.6)
                    radius: Theme.radius.xs
                    // The last line of a text is rarely a whole one.
                    width: row.width * (row.index === root.lines - 1 && root.lines > 1 ? 0.6 : 1)
                }
            }
        }
    }
}
