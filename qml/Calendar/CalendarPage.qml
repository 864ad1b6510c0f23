import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Models
import Keyfield.People
import Keyfield.Theme

// Visits by day and week: planned, moved and put in order.
FocusScope {
    id: root

    required property CalendarModel model
    required property SyncStatus sync
    property bool showPill: !Theme.expanded
    property bool showBack: true
    readonly property bool week: root.model.mode === CalendarModel.Week && !Theme.compact

    signal back
    signal openAccount(string key)
    signal openBrief(string visitKey)
    signal openSync
    signal said(string text)
    signal startVisit(string visitKey)
    // Something that can be taken back by the model's undo().
    signal undoable(string text)
    signal trouble(string text)

    function planAt(day: string, minute: int) {
        root.model.planAt(day, minute)
        plan.start()
    }
    function planFor(accountKey: string) {
        root.model.planFor(accountKey)
        plan.start()
    }
    // The day as it is driven; an order is proposed for the visits that have no hour yet.
    function showRoute() {
        root.model.goToday()
        root.model.mode = CalendarModel.Day
        if (root.model.view.canOrder)
            order.propose()
    }
    function closeSheets() {
        for (const over of [plan, planPeople, sheet, visitPeople, order, summary, menu])
            over.close()
    }
    // Where a navigator answers; else a page with a map.
    function showWay(visitKey: string) {
        if (!Qt.openUrlExternally(root.model.wayTo(visitKey)))
            Qt.openUrlExternally(root.model.mapOf(visitKey))
    }

    Accessible.name: qsTr("Visit planning")
    Accessible.role: Accessible.Pane

    onVisibleChanged: {
        if (!root.visible)
            root.closeSheets()
    }

    Keys.onPressed: event => {
        const key = pageKeys.pressed(event.key, event.modifiers, event.text)
        event.accepted = true
        if (key === pageKeys.dayBefore)
            root.model.goDays(-1)
        else if (key === pageKeys.dayAfter)
            root.model.goDays(1)
        else if (key === pageKeys.weekBefore)
            root.model.goDays(-7)
        else if (key === pageKeys.weekAfter)
            root.model.goDays(7)
        else if (key === pageKeys.today)
            root.model.goToday()
        else if (key === pageKeys.plan)
            root.planAt(root.model.view.dayKey, -1)
        else
            event.accepted = false
    }

    CalendarKeys {
        id: pageKeys
    }
    // A phone has no room for seven columns: there the strip of days stands for the week.
    Binding {
        property: "mode"
        restoreMode: Binding.RestoreNone
        target: root.model
        value: CalendarModel.Day
        when: Theme.compact
    }
    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
        function onImported() {
            summary.open()
        }
        function onSaid(text: string) {
            root.said(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    CalendarHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        model: root.model
        showBack: root.showBack
        showPill: root.showPill
        sync: root.sync

        onBack: root.back()
        onMenuAsked: menu.open()
        onOpenSync: root.openSync()
        onOrderAsked: order.propose()
        onPlanned: root.planAt(root.model.view.dayKey, -1)
    }
    WeekStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        height: visible ? implicitHeight : 0
        model: root.model
        visible: !root.week
    }
    Item {
        id: frame

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 14 : 0
        anchors.right: parent.right
        anchors.rightMargin: Theme.dense ? 14 : 0
        anchors.top: strip.bottom

        WeekHead {
            id: head

            dayWidth: grid.dayWidth
            gutter: grid.gutter
            height: visible ? implicitHeight : 0
            model: root.model
            visible: root.week
            width: parent.width

            onChosen: day => {
                root.model.showDay(day)
                root.model.mode = CalendarModel.Day
            }
        }
        AllDayRow {
            id: allDay

            anchors.top: head.bottom
            dayWidth: grid.dayWidth
            gutter: grid.gutter
            height: implicitHeight
            keys: pageKeys
            model: root.model
            width: parent.width

            onOpened: visitKey => sheet.start(visitKey)
        }
        KfBanner {
            id: nothing

            actionText: Theme.compact ? "" : qsTr("Plan a visit")
            anchors.left: parent.left
            anchors.leftMargin: Theme.dense ? 10 : Theme.screenMargin
            anchors.right: parent.right
            anchors.rightMargin: anchors.leftMargin
            anchors.top: allDay.bottom
            height: visible ? implicitHeight : 0
            iconName: "calendar"
            lead: qsTr("No visits on this day.")
            text: qsTr("Press an hour to plan one.")
            visible: root.model.view.empty && root.model.view.loaded

            onAction: root.planAt(root.model.view.dayKey, -1)
        }
        KfDivider {
            anchors.top: nothing.bottom
            anchors.topMargin: nothing.visible ? 8 : 0
            width: parent.width
        }
        DayGrid {
            id: grid

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: nothing.bottom
            anchors.topMargin: nothing.visible ? 9 : 1
            columns: root.week ? 7 : 1
            focus: true
            keys: pageKeys
            model: root.model

            onAsked: (day, minute) => root.planAt(day, minute)
            onOpened: visitKey => sheet.start(visitKey)
        }
    }
    PlanSheet {
        id: plan

        model: root.model.plan

        onOthersAsked: planPeople.start()
    }
    AttendeePicker {
        id: planPeople

        model: root.model.plan.people
    }
    VisitSheet {
        id: sheet

        model: root.model

        onAccountAsked: key => root.openAccount(key)
        onBriefAsked: visitKey => root.openBrief(visitKey)
        onEditAsked: {
            root.model.editOpen()
            plan.start()
        }
        onOthersAsked: visitPeople.start()
        onStartAsked: visitKey => root.startVisit(visitKey)
        onWayAsked: visitKey => root.showWay(visitKey)
    }
    AttendeePicker {
        id: visitPeople

        model: root.model.people
    }
    OrderSheet {
        id: order

        model: root.model
    }
    ImportSheet {
        id: summary

        model: root.model
    }
    CalendarMenu {
        id: menu

        model: root.model

        onExportAsked: everything => dialogs.openToExport(everything)
        onFolderAsked: dialogs.openFolderToImport()
        onImportAsked: dialogs.openToImport()
    }
    CalendarDialogs {
        id: dialogs

        model: root.model
    }
}
