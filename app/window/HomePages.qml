pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Accounts
import Keyfield.Brief
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Main
import Keyfield.Search
import Keyfield.Shell
import Keyfield.Tasks
import Keyfield.Theme
import Keyfield.Today

// The page one is on; on wide windows the list of clients beside the one that is open.
FocusScope {
    id: root

    required property Navigation navigation
    required property KeyfieldApplication app
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    property bool twoPanes: false // the window is wide enough for both
    // Of the list beside the page; a line of 1 parts them.
    readonly property real listWidth: 336
    readonly property real pageLeft: root.twoPanes ? root.listWidth + 1 : 0
    readonly property bool beside: root.twoPanes && root.to.clients // list and page
    // What the page's own bar takes of its lower end.
    readonly property real bottomBar: Math.max(brief.bottomBar, visit.bottomBar, syncing.bottomBar, clients.bottomBar, settings.bottomBar, papers.bottomBar)

    signal captureAsked(string accountKey)
    signal keysAsked
    signal profileAsked
    signal showAsked(string accountKey)
    signal searchAsked(string words)
    signal taskAsked
    // `place`: whose model takes it back.
    signal undoable(string place, string text)
    signal said(string text)

    // A visit of this client, or of one that is still to be chosen.
    function planVisit(accountKey: string) {
        root.to.go("calendar");
        (calendar.item as CalendarPage)?.planFor(accountKey)
    }

    function showRoute() {
        root.to.go("calendar");
        (calendar.item as CalendarPage)?.showRoute()
    }
    // The search that the page has for its own list. False: it has none.
    function find(): bool {
        const list = accounts.shown ? accounts.item as AccountsPage : null
        return list?.focusSearch() ?? false
    }
    // In everything, as a page.
    function searchFor(words: string) {
        root.to.go("search");
        (search.item as SearchPage)?.begin(words)
    }

    KfPlace {
        shown: root.to.view === "today"
        height: root.height
        width: root.width
        page: TodayPage {
            ahead: root.workbench.ahead
            attention: root.workbench.attention
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

        shown: root.to.view === "calendar"
        height: root.height
        width: root.width
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
        shown: root.to.view === "tasks"
        height: root.height
        width: root.width
        page: TasksPage {
            model: root.workbench.tasks
            sync: root.workbench.syncStatus

            onEdit: (type, key) => root.to.editRecord(type, key)
            onNewTask: root.taskAsked()
            onOpenAccount: key => root.to.openAccount(key)
            onOpenHistory: key => root.to.openHistory(key)
            onOpenSync: root.to.go("sync")
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("tasks", text)
        }
    }
    KfPlace {
        id: accounts

        shown: root.to.view === "accounts" || root.beside
        height: root.height
        width: root.twoPanes ? root.listWidth : root.width
        page: AccountsPage {
            model: root.workbench.accounts
            openKey: root.twoPanes ? root.workbench.account.accountKey : ""
            sync: root.workbench.syncStatus

            onImportAsked: root.to.go("import")
            onJoinAsked: root.to.go("join")
            onNewAccountAsked: root.to.newRecord("account", "")
            onOpenAccount: key => root.to.openAccount(key)
            onOpenSearch: root.to.go("search")
            onOpenSync: root.to.go("sync")
            onSearchAsked: words => root.searchAsked(words)
        }
    }
    Rectangle {
        color: Theme.color.outline
        height: root.height
        visible: root.beside
        width: 1
        x: root.listWidth
    }
    NoAccountChosen {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.twoPanes && root.to.view === "accounts" && root.workbench.account.accountKey === ""
        x: root.pageLeft + (root.width - root.pageLeft - width) / 2
    }
    KfPlace {
        shown: root.to.view === "account" || (root.beside && root.to.view === "accounts" && root.workbench.account.accountKey !== "")
        height: root.height
        width: root.width - root.pageLeft
        x: root.pageLeft
        page: AccountPage {
            model: root.workbench.account
            showBack: !root.twoPanes
            sync: root.workbench.syncStatus
            team: root.workbench.team
            tray: root.workbench.tray

            onBack: root.to.back()
            onBrief: key => root.to.openBrief("", key)
            onCapture: key => root.captureAsked(key)
            onExportAsked: (key, name) => root.to.openExport(key, name)
            onEdit: key => root.to.editRecord("account", key)
            onHandOver: key => root.to.openHandover(key)
            onLetterAsked: key => root.to.openLetter(key)
            onTakeoverAsked: key => root.to.openTakeover(key)
            onOpenHistory: key => root.to.openHistory(key)
            onNewRecord: (type, key) => root.to.newRecord(type, key)
            onOpenAccount: key => root.to.openAccount(key)
            onOpenRecord: key => root.to.openRecord("", key)
            onOpenPerson: key => root.to.openContact(key)
            onOpenSync: root.to.go("sync")
            onOpenTimeline: key => root.to.openTimeline(key)
            onPlanVisit: key => root.planVisit(key)
            onShowAsked: key => root.showAsked(key)
            onStartVisit: key => root.workbench.visit.start("", key)
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("account", text)
        }
    }
    ClientPlaces {
        id: clients

        height: root.height
        navigation: root.navigation
        width: root.width - root.pageLeft
        workbench: root.workbench
        x: root.pageLeft

        onCaptureAsked: accountKey => root.captureAsked(accountKey)
        onSaid: text => root.said(text)
        onUndoable: (place, text) => root.undoable(place, text)
    }
    KfPlace {
        id: brief

        shown: root.to.view === "brief"
        height: root.height
        width: root.width
        page: BriefPage {
            checklist: root.workbench.briefChecklist
            model: root.workbench.brief

            onBack: root.to.back()
            onMatterOpened: (type, key) => root.to.openRecord(type, key)
            onOpenPerson: key => root.to.openContact(key)
            onSaid: text => root.said(text)
            onStartVisit: (visitKey, accountKey) => root.workbench.visit.start(visitKey, visitKey === "" ? accountKey : "")
        }
    }
    VisitPlace {
        id: visit

        shown: root.to.view === "visit"
        height: root.height
        width: root.width
        workbench: root.workbench

        onBack: root.to.back()
        onBrief: root.to.openBrief(root.workbench.visit.view.key, "")
        onEntered: root.to.goOrReturn("visit")
        onOpenLetter: key => root.to.openLetter(key)
        onOpenSync: root.to.go("sync")
        onTrouble: text => root.said(text)
        onUndoable: text => root.undoable("visit", text)
    }
    KfPlace {
        id: search

        kept: false
        shown: root.to.view === "search"
        height: root.height
        width: root.width
        onShownChanged: {
            root.workbench.search.offersCommands = false
            root.workbench.search.active = root.to.view === "search"
        }
        page: SearchPage {
            model: root.workbench.search

            onBack: root.to.back()
        }
    }
    SyncPlaces {
        id: syncing

        height: root.height
        navigation: root.navigation
        width: root.width
        workbench: root.workbench

        onSaid: text => root.said(text)
        onUndoable: (place, text) => root.undoable(place, text)
    }
    SettingsPlaces {
        id: settings

        app: root.app
        height: root.height
        navigation: root.navigation
        width: root.width
        workbench: root.workbench

        onKeysAsked: root.keysAsked()
        onSaid: text => root.said(text)
        onUndoable: (place, text) => root.undoable(place, text)
    }
    PaperPlaces {
        id: papers

        anchors.fill: parent
        navigation: root.to
        workbench: root.workbench

        onSaid: text => root.said(text)
        onUndoable: (place, text) => root.undoable(place, text)
    }
}
