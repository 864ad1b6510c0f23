pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Today

// What is next, and what is due.
FocusScope {
    id: root

    required property TodayModel model
    required property AttentionModel attention
    required property AheadModel ahead
    required property BirthdaysModel birthdays
    property int letters: 0 // that wait for a network
    property RowModel takeovers: null // clients that were handed over
    required property SyncStatus sync
    // The shell's title bar has the pill.
    property bool showPill: !Theme.expanded

    readonly property bool withInspector: Theme.expanded && root.width >= 900
    readonly property int handed: root.takeovers?.count ?? 0
    readonly property bool empty: root.handed === 0 && root.model.view.loaded && !root.model.view.hasVisits && !root.model.view.hasNext && root.model.due.count === 0 && root.attention.total === 0 && root.ahead.visits.count === 0 && root.birthdays.rows.count === 0
    property bool bannerHidden: false

    signal openAccount(string key)
    signal matterOpened(string type, string key)
    // To be started, or gone back to.
    signal startVisit(string key)
    signal openBrief(string visitKey)
    signal openCalendar
    signal openPerson(string contactKey)
    signal planVisit(string accountKey) // empty: of a client who is still to be chosen
    signal openSearch
    signal openSync
    signal openProfile
    signal newAccountAsked
    signal importAsked
    signal joinAsked
    signal openLetters
    signal openTakeover(string key)
    signal openTasks
    signal newTaskAsked
    signal routeAsked
    // Something was done and can be taken back by the model's undo(), or by that of who needs attention.
    signal undoable(string text)
    signal attentionUndoable(string text)
    signal trouble(string text)

    Accessible.name: qsTr("Today")
    Accessible.role: Accessible.Pane

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Connections {
        target: root.attention

        function onDone(text: string) {
            root.attentionUndoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Connections {
        target: root.sync

        // Once for each time without a network.
        function onChanged() {
            if (root.sync.state !== SyncStatus.Offline)
                root.bannerHidden = false
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Item {
        id: main

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: inspector.left
        anchors.top: parent.top

        TodayHeader {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            showPill: root.showPill
            sync: root.sync
            view: root.model.view

            onOpenProfile: root.openProfile()
            onOpenSearch: root.openSearch()
            onOpenSync: root.openSync()
            onPlanned: root.planVisit("")
            onRouteAsked: root.routeAsked()
        }
        Flickable {
            id: scroll

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            boundsBehavior: Flickable.DragOverBounds
            clip: true
            contentHeight: content.implicitHeight + Theme.space.x6
            flickableDirection: Flickable.VerticalFlick

            // Pulled down far enough it asks for the search.
            readonly property bool pulled: Theme.compact && scroll.verticalOvershoot < -72

            onDragEnded: {
                if (scroll.pulled)
                    root.openSearch()
            }

            Column {
                id: content

                leftPadding: Theme.screenMargin
                rightPadding: Theme.screenMargin
                width: scroll.width

                readonly property real inner: width - 2 * Theme.screenMargin

                OfflineBanner {
                    id: banner

                    visible: root.sync.state === SyncStatus.Offline && !root.bannerHidden && !Theme.expanded
                    pending: root.sync.pending
                    width: content.inner

                    onDismissed: root.bannerHidden = true
                }
                Item { height: banner.visible && waiting.visible ? 8 : 0; width: 1 }
                LettersBanner {
                    id: waiting

                    letters: root.letters
                    width: content.inner

                    onAction: root.openLetters()
                }
                Item {
                    height: !(banner.visible || waiting.visible) || !hero.shown ? 0 : Theme.compact ? 12 : 14
                    width: 1
                }
                TodayHero {
                    id: hero

                    empty: root.empty
                    model: root.model
                    width: content.inner

                    onCompleted: key => root.model.complete(key)
                    onOpenAccount: key => root.openAccount(key)
                    onOpenBrief: key => root.openBrief(key)
                    onOpenCalendar: root.openCalendar()
                    onPlanned: root.planVisit("")
                    onStartVisit: key => root.startVisit(key)
                    onTrouble: text => root.trouble(text)
                }
                Repeater {
                    model: root.handed > 0 ? 1 : 0

                    TakeoversSection {
                        model: root.takeovers
                        width: content.inner

                        onOpened: key => root.openTakeover(key)
                    }
                }
                DayAndAside {
                    active: root.withInspector
                    ahead: root.ahead
                    attention: root.attention
                    birthdays: root.birthdays
                    model: root.model
                    visible: root.withInspector
                    width: content.inner

                    onMatterOpened: (type, key) => root.matterOpened(type, key)
                    onOpenAccount: key => root.openAccount(key)
                    onOpenBrief: key => root.openBrief(key)
                    onOpenCalendar: root.openCalendar()
                    onPersonOpened: key => root.openPerson(key)
                    onVisitPlanned: key => root.planVisit(key)
                }
                DayColumns {
                    active: !root.withInspector
                    model: root.model
                    visible: !root.withInspector
                    width: content.inner

                    onAllAsked: root.openTasks()
                    onMatterOpened: (type, key) => root.matterOpened(type, key)
                    onOpenAccount: key => root.openAccount(key)
                    onOpenBrief: key => root.openBrief(key)
                    onOpenCalendar: root.openCalendar()
                    onStartVisit: key => root.startVisit(key)
                }
                AttentionSection {
                    active: !root.withInspector
                    model: root.attention
                    visible: !root.withInspector && root.attention.total > 0
                    width: content.inner

                    onMatterOpened: (type, key) => root.matterOpened(type, key)
                    onOpenAccount: key => root.openAccount(key)
                    onVisitPlanned: key => root.planVisit(key)
                }
                BirthdaysSection {
                    active: !root.withInspector
                    model: root.birthdays.rows
                    visible: !root.withInspector && root.birthdays.rows.count > 0
                    width: content.inner

                    onPersonOpened: key => root.openPerson(key)
                }
                AheadSection {
                    active: !root.withInspector
                    model: root.ahead
                    visible: !root.withInspector && root.ahead.visits.count > 0
                    width: content.inner

                    onOpenBrief: key => root.openBrief(key)
                }
            }
        }
        PullHint {
            anchors.horizontalCenter: parent.horizontalCenter
            pulled: scroll.pulled
            visible: Theme.compact && scroll.verticalOvershoot < -24
            y: header.height + Math.min(0, -scroll.verticalOvershoot - 48)
        }
        EmptyDay {
            anchors.centerIn: scroll
            anchors.verticalCenterOffset: -20
            text: root.model.view.emptyText
            visible: root.empty && !root.model.view.noClients
            width: Math.min(scroll.width - 2 * Theme.screenMargin, 320)

            onOpenCalendar: root.openCalendar()
            onPlanned: root.planVisit("")
        }
        FirstDay {
            anchors.fill: scroll
            joinable: !root.sync.hasServer
            visible: root.empty && root.model.view.noClients
            onImportAsked: root.importAsked()
            onJoinAsked: root.joinAsked()
            onNewAccountAsked: root.newAccountAsked()
        }
    }
    DueInspector {
        id: inspector

        active: root.withInspector
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        due: root.model.due
        more: root.model.view.moreDue
        visible: root.withInspector
        week: root.model.week
        width: visible ? 320 : 0

        onAllAsked: root.openTasks()
        onCompleted: key => root.model.complete(key)
        onMatterOpened: (type, key) => root.matterOpened(type, key)
        onNewTaskAsked: root.newTaskAsked()
        onOpenAccount: key => root.openAccount(key)
    }
}
