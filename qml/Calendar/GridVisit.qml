import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// A visit in the grid: the mouse drags it to another time, as Alt with the arrows does.
KfScheduledVisit {
    id: root

    required property string visitKey
    required property int day
    required property int startMinute
    required property int minutes
    required property int lane
    required property int lanes
    required property bool movable
    // Of the grid that it lies in.
    required property CalendarKeys keys
    property real hourHeight: 54
    property real dayWidth: 0 // 0: there is one day
    property int days: 1
    property string dragTime
    readonly property int draggedMinutes: Math.round(drag.y / root.hourHeight * 4) * 15
    readonly property int draggedDays: root.dayWidth > 0 ? Math.round(drag.x / root.dayWidth) : 0

    signal moveAsked(int minutes, int days)
    signal removeAsked

    z: hand.dragging ? 3 : root.activeFocus ? 2 : 1

    transform: Translate {
        id: drag
    }

    Keys.onPressed: event => {
        const key = root.keys.pressed(event.key, event.modifiers, event.text)
        event.accepted = true
        if (key === root.keys.open)
            root.clicked()
        else if (!root.movable)
            event.accepted = false
        else if (key === root.keys.remove)
            root.removeAsked()
        else if (key === root.keys.earlier)
            root.moveAsked(-15, 0)
        else if (key === root.keys.later)
            root.moveAsked(15, 0)
        else if (key === root.keys.toDayBefore)
            root.moveAsked(0, -1)
        else if (key === root.keys.toDayAfter)
            root.moveAsked(0, 1)
        else
            event.accepted = false
    }

    // A finger scrolls instead: there the visit's own page moves it.
    MouseArea {
        id: hand

        property point from
        property bool dragging: false

        anchors.fill: parent
        cursorShape: hand.dragging ? Qt.ClosedHandCursor : Qt.PointingHandCursor
        enabled: Theme.dense
        preventStealing: true

        onCanceled: hand.rest()
        onPositionChanged: event => {
            const at = mapToItem(root.parent, event.x, event.y)
            if (!hand.dragging)
                hand.dragging = root.movable && Math.abs(at.x - hand.from.x) + Math.abs(at.y - hand.from.y) > 8
            if (!hand.dragging)
                return
            drag.x = root.dayWidth > 0 ? Math.max(-root.day, Math.min(root.days - 1 - root.day, Math.round((at.x - hand.from.x) / root.dayWidth))) * root.dayWidth : 0
            drag.y = Math.round((at.y - hand.from.y) / root.hourHeight * 4) * root.hourHeight / 4
        }
        onPressed: event => hand.from = mapToItem(root.parent, event.x, event.y)
        onReleased: {
            const minutes = root.draggedMinutes
            const days = root.draggedDays
            const dragged = hand.dragging
            hand.rest()
            if (dragged) {
                root.moveAsked(minutes, days)
            } else {
                root.forceActiveFocus(Qt.MouseFocusReason)
                root.clicked()
            }
        }

        function rest() {
            hand.dragging = false
            drag.x = 0
            drag.y = 0
        }
    }
    KfTag {
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.top: parent.top
        anchors.topMargin: 4
        text: root.dragTime
        visible: hand.dragging
    }
}
