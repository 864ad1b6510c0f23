pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Capture
import Keyfield.Main
import Keyfield.Search
import Keyfield.Shell
import Keyfield.Theme

// The unlocked app: navigation around its pages, and what opens over them.
FocusScope {
    id: root

    required property KeyfieldApplication app
    required property Workbench workbench

    property string undoPlace
    readonly property bool wide: !Theme.compact
    readonly property string view: navigation.view

    // `place`: whose model takes it back.
    function offerUndo(place: string, text: string) {
        root.undoPlace = place
        toasts.show(text, true)
    }
    function startCapture(key: string) {
        capture.start(key)
    }
    function startTask(key: string) {
        capture.startWith(key, qsTr("#task", "what a note of a task begins with") + " ")
    }
    // What ＋ begins where one stands.
    function startHere() {
        if (navigation.view === "tasks")
            root.startTask("")
        else
            root.startCapture(navigation.openKey)
    }
    // At this client's, else at the one that is open, else the next one of today.
    function startVisit(accountKey: string) {
        const client = accountKey !== "" ? accountKey : navigation.openKey
        const planned = root.workbench.today.view.nextKey
        if (client !== "" || planned !== "")
            root.workbench.visit.start(client !== "" ? "" : planned, client)
    }
    // Likewise; the visit one is in goes before.
    function openBrief(accountKey: string) {
        if (navigation.view === "brief" && accountKey === "")
            return
        const visit = navigation.view === "visit" ? root.workbench.visit.view.key : root.workbench.today.view.nextKey
        const client = accountKey !== "" ? accountKey : navigation.openKey
        if (client !== "" || visit !== "")
            navigation.openBrief(client !== "" ? "" : visit, client)
        else
            toasts.show(qsTr("There is no visit to prepare for today"), false)
    }
    function openSearch() {
        if (root.wide)
            palette.open()
        else
            navigation.go("search")
    }
    // By name, as the pictures ask for it.
    function show(page: string) {
        capture.close()
        palette.close()
        switch (page) {
        case "account":
            navigation.openSection("accounts")
            navigation.openAccount(root.workbench.today.view.nextAccountKey)
            break
        case "brief":
            navigation.openSection("today")
            root.openBrief("")
            break
        case "capture":
            navigation.openSection("today")
            root.startCapture("")
            break
        case "checkin":
        case "checklist":
        case "summary":
        case "visit":
            navigation.openSection("today")
            root.workbench.visit.start(root.workbench.today.view.nextKey, "")
            break
        case "conflict":
            navigation.openSection("sync")
            navigation.openConflict(root.workbench.sync.decisions.keyOf(0))
            break
        case "promises":
            navigation.openSection("tasks")
            root.workbench.tasks.segment = 1
            break
        case "search":
            navigation.openSection("accounts")
            root.openSearch()
            break
        case "tasks":
            navigation.openSection("tasks")
            root.workbench.tasks.segment = 0
            break
        case "today":
        case "accounts":
        case "sync":
            navigation.openSection(page)
            break
        default:
            pages.show(page)
        }
    }

    Component.onCompleted: {
        for (let i = 0; i < commands.all.length; ++i)
            root.workbench.search.offer(commands.all[i])
        root.workbench.capture.resume()
    }

    Keys.onBackPressed: event => {
        event.accepted = navigation.view !== "today"
        navigation.back()
    }
    Keys.onEscapePressed: event => {
        event.accepted = navigation.trail.length > 0
        if (event.accepted)
            navigation.back()
    }

    Navigation {
        id: navigation

        workbench: root.workbench
    }
    HomeCommands {
        id: commands

        onAccountsAsked: navigation.openSection("accounts")
        onBriefAsked: accountKey => root.openBrief(accountKey)
        onCaptureAsked: accountKey => root.startCapture(accountKey !== "" ? accountKey : navigation.openKey)
        onClientAsked: navigation.newRecord("account", "")
        onContactAsked: accountKey => navigation.newRecord("contact", accountKey !== "" ? accountKey : navigation.openKey)
        onLockAsked: root.app.lock()
        onProfileAsked: profile.open()
        onSearchAsked: root.openSearch()
        onSyncAsked: navigation.go("sync")
        onTaskAsked: accountKey => root.startTask(accountKey !== "" ? accountKey : navigation.openKey)
        onTasksAsked: navigation.openSection("tasks")
        onTodayAsked: navigation.openSection("today")
        onUndoAsked: toasts.undo()
        onVisitAsked: accountKey => root.startVisit(accountKey)
    }
    Connections {
        target: root.workbench.search

        function onOpened(accountKey: string) {
            navigation.openAccount(accountKey)
        }
    }

    readonly property KfNavPlaces places: KfNavPlaces {
        KfNavItem {
            iconName: "today"
            label: qsTr("Today")
            page: "today"
        }
        KfNavItem {
            iconName: "accounts"
            label: qsTr("Accounts")
            page: "accounts"
        }
        KfNavItem {
            iconName: "task"
            label: qsTr("Tasks")
            page: "tasks"
        }
    }

    KfTitleBar {
        id: titleBar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        syncCount: root.workbench.syncStatus.count
        syncStatus: root.workbench.syncStatus.state
        visible: Theme.expanded
        height: visible ? implicitHeight : 0

        onOpenSearch: root.openSearch()
        onOpenSync: navigation.go("sync")
    }
    KfNavRail {
        id: rail

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: titleBar.bottom
        current: navigation.section
        places: root.places
        userName: root.workbench.today.view.userName
        visible: root.wide
        width: visible ? implicitWidth : 0

        onCapture: root.startHere()
        onChosen: page => navigation.openSection(page)
        onProfile: profile.open()
        onVoice: capture.startVoice(navigation.openKey)
    }
    HomePages {
        id: pages

        anchors.bottom: bar.top
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: titleBar.bottom
        focus: true
        navigation: navigation
        twoPanes: root.width >= Theme.twoPanesFrom
        workbench: root.workbench

        onCaptureAsked: accountKey => root.startCapture(accountKey)
        onProfileAsked: profile.open()
        onSaid: text => toasts.show(text, false)
        onTaskAsked: root.startTask("")
        onUndoable: (place, text) => root.offerUndo(place, text)
    }
    KfToastHost {
        id: toasts

        anchors.fill: pages

        onUndoAsked: {
            switch (root.undoPlace) {
            case "account":
                root.workbench.account.undo()
                break
            case "capture":
                root.workbench.capture.undo()
                break
            case "contact":
                root.workbench.contact.undo()
                break
            case "form":
                root.workbench.form.undo()
                break
            case "tasks":
                root.workbench.tasks.undo()
                break
            case "visit":
                root.workbench.visit.undo()
                break
            default:
                root.workbench.today.undo()
            }
        }
    }
    KfNavBar {
        id: bar

        readonly property bool shown: !root.wide && navigation.view !== "brief" && navigation.view !== "conflict" && navigation.view !== "form" && navigation.view !== "visit"

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        current: navigation.section
        height: shown ? implicitHeight : 0
        places: root.places
        visible: shown

        onCapture: root.startHere()
        onChosen: page => navigation.openSection(page)
        onVoice: capture.startVoice(navigation.openKey)
    }
    CaptureSheet {
        id: capture

        model: root.workbench.capture

        onNoted: (key, more) => root.offerUndo("capture", more > 0 ? qsTr("Saved: the note and %n next step(s)", "", more) : qsTr("The note is saved"))
        onTrouble: text => toasts.show(text, false)
    }
    Connections {
        target: root.workbench.capture

        function onUndoRefused(why: string) {
            toasts.show(why, false)
        }
    }
    CommandPalette {
        id: palette

        model: root.workbench.search
    }
    ProfileSheet {
        id: profile

        app: root.app
        userName: root.workbench.today.view.userName
    }
}
