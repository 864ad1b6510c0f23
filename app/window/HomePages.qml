pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Brief
import Keyfield.Main
import Keyfield.Search
import Keyfield.Shell
import Keyfield.Theme

// The page one is on, of all that there are.
FocusScope {
    id: root

    required property Navigation navigation
    required property KeyfieldApplication app
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    property bool twoPanes: false // the window is wide enough for both
    // What the page's own bar takes of its lower end.
    readonly property real bottomBar: Math.max(brief.bottomBar, visit.bottomBar, syncing.bottomBar, book.bottomBar, settings.bottomBar, papers.bottomBar)

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
        day.planVisit(accountKey)
    }
    // The search that the page has for its own list. False: it has none.
    function find(): bool {
        return book.find()
    }
    // In everything, as a page.
    function searchFor(words: string) {
        root.to.go("search");
        (search.item as SearchPage)?.begin(words)
    }

    DayPlaces {
        id: day

        anchors.fill: parent
        appearance: root.app.appearance
        navigation: root.navigation
        workbench: root.workbench

        onProfileAsked: root.profileAsked()
        onSaid: text => root.said(text)
        onTaskAsked: root.taskAsked()
        onUndoable: (place, text) => root.undoable(place, text)
    }
    BookPlaces {
        id: book

        anchors.fill: parent
        appearance: root.app.appearance
        navigation: root.navigation
        twoPanes: root.twoPanes
        workbench: root.workbench

        onCaptureAsked: accountKey => root.captureAsked(accountKey)
        onPlanAsked: accountKey => root.planVisit(accountKey)
        onSaid: text => root.said(text)
        onSearchAsked: words => root.searchAsked(words)
        onShowAsked: accountKey => root.showAsked(accountKey)
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
