pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Models
import Keyfield.Team
import Keyfield.Theme

// Everything about one client.
FocusScope {
    id: root

    required property AccountModel model
    required property SyncStatus sync
    // Those who work with the client; without it nothing is said of them.
    property TeamModel team: null
    property FileTray tray: null // without it no file comes or goes
    // Beside the list of clients there is nowhere to go back to.
    property bool showBack: !Theme.dense
    property bool showPill: !Theme.expanded

    readonly property bool wide: root.width >= 720
    readonly property bool overview: root.model.tab === AccountModel.Overview

    signal back
    signal openSync
    signal exportAsked(string accountKey, string name)
    // A note about this client, please.
    signal brief(string accountKey)
    signal capture(string accountKey)
    // What happened to its record.
    signal openHistory(string key)
    // What hangs on it.
    signal openRecord(string key)
    // Everything that happened at the client's.
    signal openTimeline(string accountKey)
    signal edit(string accountKey)
    signal openAccount(string key)
    signal openPerson(string key)
    // Of this client.
    signal newRecord(string type, string accountKey)
    signal planVisit(string accountKey)
    signal handOver(string accountKey)
    signal letterAsked(string takeover)
    signal takeoverAsked(string key)
    signal showAsked(string accountKey)
    signal startVisit(string accountKey)
    // Something was ticked off and can be taken back by the model's undo().
    signal undoable(string text)
    signal trouble(string text)

    Accessible.name: root.model.view.name
    Accessible.role: Accessible.Pane

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
        function onAccountKeyChanged() {
            scroll.contentY = 0
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    AccountBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        editable: root.model.view.loaded && root.model.view.visitable && !root.model.view.gone
        showBack: root.showBack
        presentable: !Theme.dense && root.model.view.visitable && !root.model.view.gone
        showPill: root.showPill
        sync: root.sync

        onBack: root.back()
        onEdit: root.edit(root.model.accountKey)
        onOpenSync: root.openSync()
        onShowAsked: root.showAsked(root.model.accountKey)
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6
        visible: !root.model.view.gone

        Column {
            id: content

            readonly property real inner: width - 2 * Theme.screenMargin

            leftPadding: Theme.screenMargin
            rightPadding: Theme.screenMargin
            width: scroll.width

            AccountHeader {
                id: header

                view: root.model.view
                width: content.inner
                withActions: root.model.accountKey !== ""

                visitable: root.model.view.visitable

                onBrief: root.brief(root.model.accountKey)
                onCapture: root.capture(root.model.accountKey)
                onEdit: root.edit(root.model.accountKey)
                onShowAsked: root.showAsked(root.model.accountKey)
                onStartVisit: root.startVisit(root.model.accountKey)
            }
            Item {
                height: tabs.visible ? tabs.implicitHeight + tabs.y : 0
                width: content.inner

                KfTabBar {
                    id: tabs

                    function counted(name: string, count: int): string {
                        return Theme.dense && count > 0 ? name + " " + Words.number(count) : name
                    }

                    currentIndex: root.model.tab
                    label: qsTr("What is shown of the client")
                    model: [qsTr("Overview"), counted(qsTr("Plan"), root.model.goals.count), counted(qsTr("People"), root.model.view.peopleCount), qsTr("Contracts"), counted(qsTr("Issues"), root.model.questions.count), counted(qsTr("Offers"), root.model.view.dealCount), counted(qsTr("Files"), root.model.view.fileCount)]
                    sideMargin: Theme.screenMargin
                    visible: root.model.view.loaded && root.model.view.visitable
                    width: scroll.width
                    x: -Theme.screenMargin
                    y: Theme.dense ? 0 : 14

                    onActivated: index => root.model.tab = index
                }
            }
            AccountOverview {
                model: root.model
                visible: root.overview
                wide: root.wide
                width: content.inner

                onAllHistory: root.openTimeline(root.model.accountKey)
                onCompanyOpened: key => root.openAccount(key)
                onPersonAdded: root.newRecord("contact", root.model.accountKey)
                onPersonOpened: key => root.openPerson(key)
                onPhotoOpened: (key, name) => kept.openPhoto(key, name)
                onRecordOpened: key => root.openRecord(key)
                onVisitPlanned: root.planVisit(root.model.accountKey)
            }
            // Made when it is come to.
            Repeater {
                model: root.overview ? 0 : 1

                AccountTab {
                    emptyHeight: scroll.height - header.height - Theme.space.x6 - tabs.height
                    model: root.model
                    tab: root.model.tab
                    team: root.team
                    tray: root.tray
                    width: content.inner

                    onHandOverAsked: root.handOver(root.model.accountKey)
                    onLetterAsked: key => root.letterAsked(key)
                    onSyncAsked: root.openSync()
                    onTakeoverAsked: key => root.takeoverAsked(key)

                    onNewMatter: type => root.newRecord(type, root.model.accountKey)
                    onNoteAsked: root.capture(root.model.accountKey)
                    onPersonAdded: root.newRecord("contact", root.model.accountKey)
                    onPersonOpened: key => root.openPerson(key)
                    onPhotoOpened: (key, name) => kept.openPhoto(key, name)
                    onRecordOpened: key => root.openRecord(key)
                }
            }
            Flow {
                spacing: 8
                visible: root.overview && root.model.view.visitable && !root.model.view.empty
                width: content.inner

                KfButton {
                    icon.name: "history"
                    kind: KfButton.Ghost
                    text: qsTr("History of changes")
                    width: Math.min(implicitWidth, content.inner)

                    onClicked: root.openHistory(root.model.accountKey)
                }
                KfButton {
                    icon.name: "archive"
                    kind: KfButton.Ghost
                    text: qsTr("Export this client")
                    width: Math.min(implicitWidth, content.inner)

                    onClicked: root.exportAsked(root.model.accountKey, root.model.view.name)
                }
            }
            // In the middle of what the header leaves free.
            Item {
                height: Math.max(nothing.implicitHeight + 2 * Theme.space.x6, scroll.height - header.height - Theme.space.x6 - tabs.height)
                visible: root.overview && root.model.view.empty
                width: content.inner

                KfEmptyState {
                    id: nothing

                    anchors.centerIn: parent
                    iconName: "note"
                    primaryIcon: "edit"
                    primaryText: qsTr("Write a note")
                    secondaryText: root.model.view.visitable ? qsTr("Add a contact") : ""
                    text: qsTr("Notes, visits, tasks and promises will stand here")
                    title: qsTr("Nothing here yet")
                    width: Math.min(content.inner, 320)

                    onPrimary: root.capture(root.model.accountKey)
                    onSecondary: root.newRecord("contact", root.model.accountKey)
                }
            }
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "accounts"
        text: qsTr("It was deleted, or is no longer shared with you")
        title: qsTr("This account is gone")
        visible: root.model.view.gone
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
    KeptMedia {
        id: kept

        library: root.model.library
        photo: root.model.photo

        onTrouble: text => root.trouble(text)
    }
}
