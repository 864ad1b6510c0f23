pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Format
import Keyfield.Theme

// One day or seven by the hour, with their visits at their length.
FocusScope {
    id: root

    required property CalendarModel model
    required property CalendarKeys keys
    property int columns: 1
    readonly property real gutter: Math.max(52, 20 + 34 * Theme.textScale)
    readonly property real dayWidth: (root.width - root.gutter - root.side) / root.columns
    property real side: 0
    readonly property calendarView view: root.model.view

    signal opened(string visitKey)
    signal asked(string day, int minute)

    // The one before or after the focused one.
    function step(by: int) {
        let at = -1
        for (let i = 0; i < visits.count; ++i) {
            if (visits.itemAt(i)?.activeFocus)
                at = i
        }
        const next = at < 0 ? (by > 0 ? 0 : visits.count - 1) : at + by
        const item = next >= 0 && next < visits.count ? visits.itemAt(next) : null
        if (item) {
            item.forceActiveFocus(Qt.TabFocusReason)
            root.show(item.y, item.height)
        }
    }
    function show(y: real, height: real) {
        if (y < scroll.contentY)
            scroll.contentY = Math.max(0, y - 8)
        else if (y + height > scroll.contentY + scroll.height)
            scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height, y + height + 8 - scroll.height))
    }
    // Now where it is in view, else the morning.
    function showBest() {
        const minute = root.view.nowMinute >= 0 ? root.view.nowMinute - 60 : 8 * 60 + 30
        scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height, lines.yOf(minute) - 8))
    }

    Keys.onPressed: event => {
        event.accepted = root.keys.pressed(event.key, event.modifiers, event.text) === root.keys.choose
        if (event.accepted)
            root.step(event.key === Qt.Key_Down ? 1 : -1)
    }
    onVisibleChanged: {
        if (root.visible)
            root.showBest()
    }
    onHeightChanged: best.restart()
    Component.onCompleted: best.restart()

    Timer {
        id: best

        interval: 0
        onTriggered: root.showBest()
    }
    Flickable {
        id: scroll

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: lines.implicitHeight + 12
        flickableDirection: Flickable.VerticalFlick

        // Days on which nobody works.
        Repeater {
            model: root.columns > 1 ? root.model.days : null

            Rectangle {
                required property int index
                required property bool off

                color: Theme.color.surfaceSunken
                height: scroll.contentHeight
                visible: off
                width: root.dayWidth
                x: root.gutter + index * root.dayWidth
            }
        }
        KfHourLines {
            id: lines

            firstHour: root.view.firstHour
            gutter: root.gutter
            hourHeight: Math.round(54 * Math.max(1, Theme.textScale * 0.85))
            lastHour: root.view.lastHour
            names: Array.from({length: root.view.lastHour - root.view.firstHour + 1}, (_, i) => Format.hour(root.view.firstHour + i))
            nameX: Theme.compact ? Theme.screenMargin : 10
            width: scroll.width - root.side
            y: 2

            Repeater {
                model: Math.max(0, root.columns - 1)

                Rectangle {
                    required property int index

                    color: Theme.color.grid
                    height: lines.height
                    width: 1
                    x: root.gutter + (index + 1) * root.dayWidth
                }
            }
            TapHandler {
                id: tap

                onTapped: point => {
                    const column = Math.floor((point.position.x - root.gutter) / root.dayWidth)
                    const minute = lines.firstHour * 60 + Math.floor((point.position.y - lines.firstLine) / lines.hourHeight * 2) * 30
                    if (column >= 0 && column < root.columns && minute >= 0 && minute < 24 * 60)
                        root.asked(root.model.dayAt(column), minute)
                }
            }
            Repeater {
                model: root.columns === 1 ? root.model.gaps : null

                Rectangle {
                    id: gap

                    required property int startMinute
                    required property int minutes
                    required property string name

                    color: Theme.color.surface
                    height: words.implicitHeight
                    width: Math.min(root.dayWidth - 16, words.implicitWidth + 8)
                    x: root.gutter + 8
                    y: lines.yOf(gap.startMinute) + (gap.minutes / 60 * lines.hourHeight - height) / 2

                    KfText {
                        id: words

                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: Theme.color.textSubtle
                        style: Theme.text.caption
                        text: gap.name
                        width: parent.width - x
                        x: 4
                    }
                }
            }
            Repeater {
                id: visits

                model: root.model.visits

                GridVisit {
                    id: visit

                    readonly property real laneWidth: (root.dayWidth - (root.columns > 1 ? 6 : 12)) / visit.lanes

                    dayWidth: root.columns > 1 ? root.dayWidth : 0
                    days: root.columns
                    dragTime: root.model.timeAt(Math.max(0, visit.startMinute + visit.draggedMinutes))
                    height: Math.max(22, visit.minutes / 60 * lines.hourHeight - 3)
                    hourHeight: lines.hourHeight
                    keys: root.keys
                    width: visit.laneWidth - (visit.lane < visit.lanes - 1 ? 3 : 0)
                    x: root.gutter + visit.day * root.dayWidth + visit.lane * visit.laneWidth + (root.columns > 1 ? 3 : 0)
                    y: lines.yOf(visit.startMinute)

                    onActiveFocusChanged: {
                        if (visit.activeFocus)
                            root.show(visit.y, visit.height)
                    }
                    onClicked: root.opened(visit.visitKey)
                    onMoveAsked: (minutes, days) => root.model.move(visit.visitKey, minutes, days)
                    onRemoveAsked: root.model.remove(visit.visitKey)
                }
            }
            KfNowLine {
                visible: root.view.nowMinute >= root.view.firstHour * 60 && root.view.nowMinute <= root.view.lastHour * 60
                width: root.dayWidth
                x: root.gutter + root.view.nowDay * root.dayWidth
                y: lines.yOf(root.view.nowMinute) - 1
                z: 2
            }
        }
    }
}
