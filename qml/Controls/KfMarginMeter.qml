import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Where a margin is between the least and the most that it may be, below its floor, short of its target or above.
Item {
    id: root

    required property string text // the margin as one reads it
    required property real value
    required property real floor
    required property real target
    // As one reads them: "floor 18", "target 22".
    required property string floorText
    required property string targetText
    property real minimum: 0
    property real maximum: 100

    readonly property string verdict: root.value < root.floor ? qsTr("below the floor") : root.value < root.target ? qsTr("short of the target") : qsTr("on target")
    readonly property real floorX: root.placeOf(root.floor)
    readonly property real targetX: root.placeOf(root.target)

    function placeOf(value: real): real {
        const share = root.maximum > root.minimum ? (value - root.minimum) / (root.maximum - root.minimum) : 0
        return Math.max(0, Math.min(1, share)) * root.width
    }

    Accessible.name: Words.list([qsTr("Margin: %1").arg(root.text), root.verdict, root.floorText, root.targetText])
    Accessible.role: Accessible.StaticText
    implicitHeight: 35 + low.implicitHeight + (root.stacked ? high.implicitHeight : 0)
    implicitWidth: 326

    // Side by side, their captions would meet.
    readonly property bool stacked: high.x < low.x + low.width + 6

    Rectangle {
        color: Theme.color.danger
        height: 10
        opacity: 0.85
        radius: 5
        width: Math.max(0, root.floorX - 1.5)
        y: 16
    }
    Rectangle {
        color: Theme.color.warning
        height: 10
        opacity: 0.85
        radius: 3
        width: Math.max(0, root.targetX - root.floorX - 3)
        x: root.floorX + 1.5
        y: 16
    }
    Rectangle {
        color: Theme.color.success
        height: 10
        opacity: 0.85
        radius: 5
        width: Math.max(0, root.width - x)
        x: root.targetX + 1.5
        y: 16
    }
    Item {
        x: root.placeOf(root.value)

        Behavior on x {
            enabled: !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.base
                easing.bezierCurve: Theme.motion.standard
                easing.type: Easing.BezierSpline
            }
        }

        Rectangle {
            color: Theme.color.text
            height: 27.5
            radius: 1.75
            width: 3.5
            x: -1.75
            y: 7.25
        }
        Rectangle {
            color: Theme.color.text
            height: 10
            radius: 5
            width: 10
            x: -5
            y: 2
        }
    }
    KfText {
        id: low

        Accessible.ignored: true
        color: Theme.color.axisLabel
        elide: Text.ElideNone
        style: Theme.text.micro
        text: root.floorText
        weight: Font.Normal
        x: Math.max(0, Math.min(root.width - width, root.floorX - width / 2))
        y: 35
    }
    KfText {
        id: high

        Accessible.ignored: true
        color: Theme.color.axisLabel
        elide: Text.ElideNone
        style: Theme.text.micro
        text: root.targetText
        weight: Font.Normal
        x: Math.max(0, Math.min(root.width - width, root.targetX + 1.5))
        y: root.stacked ? low.y + low.implicitHeight : low.y
    }
}
