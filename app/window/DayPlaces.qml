pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Calendar
import Keyfield.Main
import Keyfield.Settings
import Keyfield.Shell
import Keyfield.Tasks
import Keyfield.Theme
import Keyfield.Today

// What one's day is made of: today, the visits that are planned, and what is to be done.
Item {
    id: root

    required property Navigation navigation
    required property Workbench workbench
    required property Appearance appearance

    readonly property Navigation to: root.navigation

    signal profileAsked
    signal said(string text)
    signal taskAsked
    // `place`: whose model takes it back.
    signal undoable(string place, string text)

    // A visit of this client, or of one that is still to be chosen.
    function planVisit(accountKey: string) {
        root.to.go("calendar");
        (calendar.item as CalendarPage)?.planFor(accountKey)
    }
    function showRoute() {
        root.to.go("calendar");
        (calendar.item as CalendarPage)?.showRoute()
    }

    KfPlace {
        anchors.fill: parent
        shown: root.to.view === "today"
        page: TodayPage {
            ahead: root.workbench.ahead
            attention: root.workbench.attention
            birthdays: root.workbench.birthdays
            letters: root.workbench.letter.outbox.count
            model: root.workbench.today
            sync: root.workbench.syncStatus
            takeovers: root.workbench.takeover.waiting

            onImportAsked: root.to.go("import")
            onJoinAsked: root.to.go("join")
            onNewAccountAsked: root.to.newRecord("account", "")
            onAttentionUndoable: text => root.undoable("attention", text)
            onOpenAccount: key => root.to.openAccount(key)
            onOpenBrief: key => root.to.openBrief(key, "")
            onOpenLetters: root.to.go("letters")
            onOpenCalendar: root.to.go("calendar")
            onOpenPerson: key => root.to.openContact(key)
            onOpenProfile: root.profileAsked()
            onOpenSearch: root.to.go("search")
            onOpenSync: root.to.go("sync")
            onOpenTakeover: key => root.to.openTakeover(key)
            onOpenTasks: root.to.openSection("tasks")
            onNewTaskAsked: root.taskAsked()
            onRouteAsked: root.showRoute()
            onMatterOpened: (type, key) => root.to.openRecord(type, key)
            onPlanVisit: key => root.planVisit(key)
            onStartVisit: key => root.workbench.visit.start(key, "")
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("today", text)
        }
    }
    KfPlace {
        id: calendar

        anchors.fill: parent
        shown: root.to.view === "calendar"
        page: CalendarPage {
            model: root.workbench.calendar
            showBack: Theme.compact
            sync: root.workbench.syncStatus

            onBack: root.to.back()
            onOpenAccount: key => root.to.openAccount(key)
            onOpenBrief: key => root.to.openBrief(key, "")
            onOpenSync: root.to.go("sync")
            onSaid: text => root.said(text)
            onStartVisit: key => root.workbench.visit.start(key, "")
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("calendar", text)
        }
    }
    KfPlace {
        anchors.fill: parent
        shown: root.to.view === "tasks"
        page: TasksPage {
            listWidth: root.appearance.listWidth("tasks", 400)
            model: root.workbench.tasks
            sync: root.workbench.syncStatus

            onEdit: (type, key) => root.to.editRecord(type, key)
            onListResized: width => root.appearance.setListWidth("tasks", width)
            onNewTask: root.taskAsked()
            onOpenAccount: key => root.to.openAccount(key)
            onOpenHistory: key => root.to.openHistory(key)
            onOpenSync: root.to.go("sync")
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("tasks", text)
        }
    }
}
