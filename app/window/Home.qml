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
    // On a person's page it is about them.
    function startCapture(key: string) {
        const person = navigation.view === "contact" ? root.workbench.contact.view.name : ""
        capture.startWith(key, person !== "" ? "@" + person + " " : "")
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
    // One gesture there and back.
    function showToClient(accountKey: string) {
        if (navigation.presenting) {
            navigation.back()
            return
        }
        const client = errands.clientToShow(accountKey)
        if (client === "")
            return
        capture.close()
        keys.close()
        palette.close()
        navigation.openPresented(client)
        pages.forceActiveFocus(Qt.OtherFocusReason) // what is hidden would keep the keys
    }
    function openSearch() {
        if (root.wide)
            palette.open()
        else
            navigation.go("search")
    }
    // With the words typed already.
    function searchFor(words: string) {
        if (Theme.expanded)
            palette.openFor(words)
        else
            pages.searchFor(words)
    }
    // By name, as the pictures ask for it.
    function show(page: string) {
        capture.close()
        keys.close()
        palette.close()
        showing.show(page)
    }

    // Where a reminder leads.
    function lead(page: string, key: string) {
        root.show(page === "brief" ? "" : page)
        if (page === "brief")
            navigation.openBrief(key, "")
    }

    Component.onCompleted: {
        for (let i = 0; i < commands.all.length; ++i) {
            if (commands.all[i].offered)
                root.workbench.search.offer(commands.all[i])
        }
        root.workbench.capture.resume()
    }

    Keys.onBackPressed: event => {
        event.accepted = navigation.view !== "today"
        if (!navigation.presenting)
            navigation.back()
    }
    Keys.onEscapePressed: event => {
        event.accepted = navigation.trail.length > 0
        if (event.accepted && !navigation.presenting)
            navigation.back()
    }

    Navigation {
        id: navigation

        workbench: root.workbench
    }
    Errands {
        id: errands

        navigation: navigation
        workbench: root.workbench

        onSaid: text => toasts.show(text, false)
    }
    Showing {
        id: showing

        navigation: navigation
        pages: pages
        workbench: root.workbench

        onBriefAsked: errands.openBrief("")
        onCaptureAsked: root.startCapture("")
        onKeysAsked: keys.open()
        onSearchAsked: root.openSearch()
    }
    Panes {
        id: panes

        edges: [rail, bar]
        pages: pages
    }
    HomeCommands {
        id: commands

        presenting: navigation.presenting

        onAccountsAsked: navigation.openSection("accounts")
        onBriefAsked: accountKey => errands.openBrief(accountKey)
        onCalendarAsked: navigation.go("calendar")
        onCaptureAsked: accountKey => root.startCapture(accountKey !== "" ? accountKey : navigation.openKey)
        onExportAsked: navigation.openExport("", "")
        onFindAsked: {
            if (!pages.find())
                root.openSearch()
        }
        onImportAsked: navigation.go("import")
        onJoinAsked: navigation.go("join")
        onKeysAsked: keys.open()
        onDeletedAsked: navigation.go("deleted")
        onLettersAsked: navigation.go("letters")
        onClientAsked: navigation.newRecord("account", "")
        onContactAsked: accountKey => navigation.newRecord("contact", accountKey !== "" ? accountKey : navigation.openClient)
        onLockAsked: root.app.lock()
        onPaneAsked: steps => panes.step(steps)
        onPlanAsked: accountKey => pages.planVisit(accountKey !== "" ? accountKey : navigation.openClient)
        onPrintAsked: {
            if (navigation.view === "brief")
                root.workbench.brief.print()
        }
        onProfileAsked: navigation.go("settings")
        onRowActionsAsked: panes.askForRow(root.Window.activeFocusItem)
        onShowingAsked: accountKey => root.showToClient(accountKey)
        onSearchAsked: root.openSearch()
        onSyncAsked: navigation.go("sync")
        onTabAsked: steps => {
            if (navigation.view === "account")
                root.workbench.account.stepTab(steps)
        }
        onTaskAsked: accountKey => root.startTask(accountKey !== "" ? accountKey : navigation.openKey)
        onTasksAsked: navigation.openSection("tasks")
        onTodayAsked: navigation.openSection("today")
        onUndoAsked: toasts.undo()
        onVisitAsked: accountKey => errands.startVisit(accountKey)
    }
    readonly property KfNavPlaces places: Sections {
        dueNow: root.workbench.tasks.view.dueNow
    }

    TopBar {
        id: titleBar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        navigation: navigation
        workbench: root.workbench

        onOpenSearch: root.openSearch()
    }
    KfNavRail {
        id: rail

        enabled: visible
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: titleBar.bottom
        current: navigation.section
        places: root.places
        userName: root.workbench.today.view.userName
        visible: root.wide && !navigation.presenting
        width: visible ? implicitWidth : 0

        onCapture: root.startHere()
        onChosen: page => navigation.openSection(page)
        onProfile: navigation.go("settings")
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

        app: root.app

        onCaptureAsked: accountKey => root.startCapture(accountKey)
        onKeysAsked: keys.open()
        onProfileAsked: navigation.go("settings")
        onSearchAsked: words => root.searchFor(words)
        onSaid: text => toasts.show(text, false)
        onShowAsked: accountKey => root.showToClient(accountKey)
        onTaskAsked: root.startTask("")
        onUndoable: (place, text) => root.offerUndo(place, text)
    }
    KfToastHost {
        id: toasts

        enabled: visible
        anchors.bottomMargin: pages.bottomBar
        anchors.fill: pages
        visible: !navigation.presenting

        onUndoAsked: root.workbench.undo(root.undoPlace)
    }
    KfNavBar {
        id: bar

        // Pages with a bar of their own at the bottom.
        readonly property list<string> others: ["brief", "conflict", "form", "letter", "visit"]
        readonly property bool shown: !root.wide && !navigation.presenting && bar.others.indexOf(navigation.view) < 0

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
    KeysSheet {
        id: keys

        commands: commands
    }
}
