pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Accounts
import Keyfield.Controls
import Keyfield.Main
import Keyfield.Settings
import Keyfield.Shell

// The book of clients: their list, and the one that is open; on wide windows beside each other.
Item {
    id: root

    required property Navigation navigation
    required property Workbench workbench
    required property Appearance appearance

    readonly property Navigation to: root.navigation
    property bool twoPanes: false // the window is wide enough for both
    // Of the list beside the page; a line of 1 parts them.
    property real listWidth: root.appearance.listWidth("accounts", 336)
    readonly property real pageLeft: root.twoPanes ? root.listWidth + 1 : 0
    readonly property bool beside: root.twoPanes && root.to.clients // list and page
    readonly property real bottomBar: clients.bottomBar

    signal captureAsked(string accountKey)
    signal planAsked(string accountKey)
    signal said(string text)
    signal searchAsked(string words)
    signal showAsked(string accountKey)
    // `place`: whose model takes it back.
    signal undoable(string place, string text)

    // The search that the list has for itself. False: there is none now.
    function find(): bool {
        const list = accounts.shown ? accounts.item as AccountsPage : null
        return list?.focusSearch() ?? false
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

            onBriefAsked: key => root.to.openBrief("", key)
            onImportAsked: root.to.go("import")
            onJoinAsked: root.to.go("join")
            onNewAccountAsked: root.to.newRecord("account", "")
            onNoteAsked: key => root.captureAsked(key)
            onOpenAccount: key => root.to.openAccount(key)
            onOpenSearch: root.to.go("search")
            onOpenSync: root.to.go("sync")
            onSearchAsked: words => root.searchAsked(words)
            onPlanAsked: key => root.planAsked(key)
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("accounts", text)
            onVisitAsked: key => root.workbench.visit.start("", key)
        }
    }
    KfSplitter {
        height: root.height
        text: qsTr("Width of the list of accounts")
        value: root.listWidth
        visible: root.beside
        x: root.listWidth
        z: 1

        onMoved: width => root.listWidth = width
        onSettled: width => root.appearance.setListWidth("accounts", width)
    }
    KfEmptyState {
        anchors.verticalCenter: parent.verticalCenter
        iconName: "accounts"
        text: qsTr("Its timeline, people and next steps will stand here")
        title: qsTr("Choose an account")
        visible: root.twoPanes && root.to.view === "accounts" && root.workbench.account.accountKey === ""
        width: 360
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
            onPlanVisit: key => root.planAsked(key)
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
}
