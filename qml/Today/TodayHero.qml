import QtQuick
import Keyfield.Controls
import Keyfield.Today

// The one filled surface of the day: the visit that comes or is late, the one that one is in, or what is to be done
// first; and, without visits, the ways to plan one.
Column {
    id: root

    required property TodayModel model
    readonly property todayView view: root.model.view
    // There is nothing at all, which another drawing tells.
    property bool empty: false
    readonly property bool free: root.view.loaded && !root.view.hasVisits && !root.view.hasNext && !root.empty
    readonly property bool shown: root.view.hasNext || root.free
    readonly property bool canWarn: root.view.warnCallUrl !== "" || root.view.warnMailUrl !== ""

    signal completed(string key)
    signal openAccount(string key)
    signal openBrief(string visitKey)
    signal openCalendar
    signal planned
    signal startVisit(string key)
    signal trouble(string text)

    spacing: 12
    visible: root.shown

    Binding {
        property: "watched"
        restoreMode: Binding.RestoreNone
        target: root.model
        value: root.visible && root.view.nextRuns
    }
    LiveBar {
        model: root.model
        visible: root.view.nextRuns
        width: parent.width

        onClicked: root.startVisit(root.view.nextKey)
    }
    KfVisitHeroCard {
        account: root.view.nextAccount
        briefText: qsTr("Brief")
        goal: root.view.nextGoal
        label: root.view.nextLabel
        people: root.view.nextPeople
        place: root.view.nextPlace
        spoken: root.view.nextSpoken
        startText: qsTr("Start the visit")
        startsIn: root.view.nextIn
        time: root.view.nextTime
        visible: root.view.hasNext && !root.view.nextRuns
        warnText: root.canWarn ? qsTr("Warn", "the client that one comes late") : ""
        width: parent.width

        onBrief: root.openBrief(root.view.nextKey)
        onClicked: root.openAccount(root.view.nextAccountKey)
        onStart: root.startVisit(root.view.nextKey)
        onWarn: warning.warn()
    }
    TaskHero {
        view: root.view
        visible: root.free && root.view.firstKey !== ""
        width: parent.width

        onCompleted: key => root.completed(key)
        onOpenAccount: key => root.openAccount(key)
    }
    DayOff {
        text: root.view.emptyText
        visible: root.free
        width: parent.width

        onOpenCalendar: root.openCalendar()
        onPlanned: root.planned()
    }
    WarnSheet {
        id: warning

        view: root.view

        onTrouble: text => root.trouble(text)
    }
}
