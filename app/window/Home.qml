pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Accounts
import Keyfield.Capture
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Main
import Keyfield.Shell
import Keyfield.Sync
import Keyfield.Theme
import Keyfield.Today

// The unlocked app: navigation around one page, or around the list of clients and the one that is open.
FocusScope {
    id: root

    required property KeyfieldApplication app
    required property Workbench workbench

    // "today", "accounts", "account", "visit", "sync" or "conflict".
    property string view: "today"
    property list<string> trail: []
    property var undoing: null
    readonly property bool wide: !Theme.compact
    readonly property bool twoPanes: root.width >= Theme.twoPanesFrom
    // Of the list beside the page; a line of 1 parts them.
    readonly property real listWidth: 336
    readonly property real pageLeft: root.twoPanes ? root.listWidth + 1 : 0
    readonly property string openKey: root.view === "account" ? root.workbench.account.accountKey : "" // whom a note is about
    readonly property string section: root.clients ? "accounts" : root.view === "visit" ? "today" : root.view
    readonly property bool clients: root.view === "accounts" || root.view === "account"

    function go(view: string) {
        if (view === root.view)
            return
        root.trail = root.trail.concat([root.view])
        root.view = view
    }
    function back() {
        const before = root.trail.length > 0 ? root.trail[root.trail.length - 1] : "today"
        root.trail = root.trail.slice(0, -1)
        root.view = before
    }
    function openSection(page: string) {
        root.trail = []
        root.view = page
    }
    function openAccount(key: string) {
        if (key === "")
            return
        root.workbench.account.accountKey = key
        root.workbench.capture.noteOpened(key)
        root.go("account")
    }
    function openConflict(key: string) {
        root.workbench.conflict.recordKey = key
        root.go("conflict")
    }
    // `undo` takes back what `text` tells.
    function offerUndo(undo: var, text: string) {
        root.undoing = undo
        toasts.show(text, true)
    }
    function startCapture(key: string) {
        capture.start(key)
    }
    // By name, as the pictures ask for it.
    function show(page: string) {
        capture.close()
        switch (page) {
        case "account":
            root.openSection("accounts")
            root.openAccount(root.workbench.today.view.nextAccountKey)
            break
        case "capture":
            root.openSection("today")
            root.startCapture("")
            break
        case "checkin":
        case "visit":
            root.openSection("today")
            root.workbench.visit.start(root.workbench.today.view.nextKey, "")
            break
        case "conflict":
            root.openSection("sync")
            root.openConflict(root.workbench.sync.decisions.keyOf(0))
            break
        case "today":
        case "accounts":
        case "sync":
            root.openSection(page)
            break
        }
    }

    Component.onCompleted: root.workbench.capture.resume()

    Keys.onBackPressed: event => {
        event.accepted = root.view !== "today"
        root.back()
    }
    Keys.onEscapePressed: event => {
        event.accepted = root.trail.length > 0
        if (event.accepted)
            root.back()
    }

    HomeKeys {
        onAccounts: root.openSection("accounts")
        onCapture: root.startCapture(root.openKey)
        onLock: root.app.lock()
        onToday: root.openSection("today")
        onUndo: toasts.undo()
    }

    readonly property HomePlaces places: HomePlaces {}

    KfTitleBar {
        id: titleBar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        syncCount: root.workbench.syncStatus.count
        syncStatus: root.workbench.syncStatus.state
        visible: Theme.expanded
        height: visible ? implicitHeight : 0

        onOpenSync: root.go("sync")
    }
    KfNavRail {
        id: rail

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: titleBar.bottom
        current: root.section
        places: root.places
        userName: root.workbench.today.view.userName
        visible: root.wide
        width: visible ? implicitWidth : 0

        onCapture: root.startCapture(root.openKey)
        onChosen: page => root.openSection(page)
        onProfile: profile.open()
    }
    Item {
        id: content

        anchors.bottom: bar.top
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: titleBar.bottom

        KfPlace {
            shown: root.view === "today"
            height: content.height
            width: content.width
            page: TodayPage {
                model: root.workbench.today
                sync: root.workbench.syncStatus

                onOpenAccount: key => root.openAccount(key)
                onOpenProfile: profile.open()
                onOpenSync: root.go("sync")
                onStartVisit: key => root.workbench.visit.start(key, "")
                onTrouble: text => toasts.show(text, false)
                onUndoable: text => root.offerUndo(() => root.workbench.today.undo(), text)
            }
        }
        KfPlace {
            id: list

            shown: root.view === "accounts" || (root.twoPanes && root.clients)
            height: content.height
            width: root.twoPanes ? root.listWidth : content.width
            page: AccountsPage {
                model: root.workbench.accounts
                openKey: root.twoPanes ? root.workbench.account.accountKey : ""
                sync: root.workbench.syncStatus

                onOpenAccount: key => root.openAccount(key)
                onOpenSync: root.go("sync")
            }
        }
        Rectangle {
            color: Theme.color.outline
            height: content.height
            visible: root.twoPanes && root.clients
            width: 1
            x: root.listWidth
        }
        KfEmptyState {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "accounts"
            text: qsTr("Its timeline, people and next steps will stand here")
            title: qsTr("Choose an account")
            visible: root.twoPanes && root.view === "accounts" && root.workbench.account.accountKey === ""
            width: 360
            x: root.pageLeft + (content.width - root.pageLeft - width) / 2
        }
        KfPlace {
            shown: root.view === "account" || (root.twoPanes && root.clients && root.workbench.account.accountKey !== "")
            height: content.height
            width: content.width - root.pageLeft
            x: root.pageLeft
            page: AccountPage {
                model: root.workbench.account
                showBack: !root.twoPanes
                sync: root.workbench.syncStatus

                onBack: root.back()
                onCapture: key => root.startCapture(key)
                onOpenSync: root.go("sync")
                onStartVisit: key => root.workbench.visit.start("", key)
                onTrouble: text => toasts.show(text, false)
                onUndoable: text => root.offerUndo(() => root.workbench.account.undo(), text)
            }
        }
        VisitPlace {
            shown: root.view === "visit"
            height: content.height
            width: content.width
            workbench: root.workbench

            onEntered: root.go("visit")
            onBack: root.back()
            onOpenSync: root.go("sync")
            onTrouble: text => toasts.show(text, false)
            onUndoable: text => root.offerUndo(() => root.workbench.visit.undo(), text)
        }
        KfPlace {
            shown: root.view === "sync"
            height: content.height
            width: content.width
            page: SyncPage {
                model: root.workbench.sync

                onBack: root.back()
                onResolve: key => root.openConflict(key)
            }
        }
        KfPlace {
            shown: root.view === "conflict"
            height: content.height
            width: content.width
            page: ConflictPage {
                model: root.workbench.conflict

                onBack: root.back()
                onDone: text => toasts.show(text, false)
                onTrouble: text => toasts.show(text, false)
            }
        }
        KfToastHost {
            id: toasts

            anchors.fill: parent

            onUndoAsked: root.undoing()
        }
    }
    KfNavBar {
        id: bar

        readonly property bool shown: !root.wide && root.view !== "conflict" && root.view !== "visit"

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        current: root.section
        height: shown ? implicitHeight : 0
        places: root.places
        visible: shown

        onCapture: root.startCapture(root.openKey)
        onChosen: page => root.openSection(page)
    }
    CaptureSheet {
        id: capture

        model: root.workbench.capture

        onNoted: (key, more) => toasts.show(more > 0 ? qsTr("Saved: the note and %n next step(s)", "", more) : qsTr("The note is saved"), false)
        onTrouble: text => toasts.show(text, false)
    }
    ProfileSheet {
        id: profile

        app: root.app
        userName: root.workbench.today.view.userName
    }
}
