pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Models
import Keyfield.Theme

// Everything about one client.
FocusScope {
    id: root

    required property AccountModel model
    required property SyncStatus sync
    // Beside the list of clients there is nowhere to go back to.
    property bool showBack: !Theme.dense
    property bool showPill: !Theme.expanded

    readonly property bool wide: root.width >= 720

    signal back
    signal openSync
    signal exportAsked(string accountKey, string name)
    // A note about this client, please.
    signal brief(string accountKey)
    signal capture(string accountKey)
    // What happened to its record.
    signal openHistory(string key)
    // Everything that happened at the client's.
    signal openTimeline(string accountKey)
    // To the client, about a visit.
    signal openLetter(string visitKey)
    signal edit(string accountKey)
    signal openPerson(string key)
    signal newPerson(string accountKey)
    signal planVisit(string accountKey)
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
            Flow {
                readonly property real part: root.wide ? (content.inner - Theme.space.x4) / 2 : content.inner

                spacing: root.wide ? Theme.space.x4 : 0
                width: content.inner

                Column {
                    width: parent.part

                    StepsSection {
                        model: root.model.steps
                        plannable: root.model.view.visitable
                        visible: root.model.steps.count > 0 || (plannable && root.model.view.loaded && !root.model.view.empty)
                        width: parent.width

                        onCompleted: key => root.model.complete(key)
                        onPlanAsked: root.planVisit(root.model.accountKey)
                    }
                    DealsSection {
                        model: root.model.deals
                        total: root.model.view.dealCount
                        visible: root.model.deals.count > 0 && root.wide
                        width: parent.width
                    }
                }
                Column {
                    width: parent.part

                    TimelineSection {
                        // In one column the people and the deals come behind it.
                        library: root.model.library
                        limit: root.wide ? -1 : 8
                        model: root.model.timeline
                        more: root.model.view.moreEvents
                        visible: root.model.timeline.count > 0
                        width: parent.width

                        onAllAsked: root.openTimeline(root.model.accountKey)
                        onOpened: (key, visit) => visit ? root.openLetter(key) : root.openHistory(key)
                        onPhotoOpened: (key, name) => kept.openPhoto(key, name)
                    }
                    PeopleSection {
                        model: root.model.people
                        visible: root.model.people.count > 0 || (root.model.view.visitable && root.model.view.loaded && !root.model.view.empty)
                        width: parent.width

                        onAdded: root.newPerson(root.model.accountKey)
                        onOpened: key => root.openPerson(key)
                    }
                    DealsSection {
                        model: root.model.deals
                        total: root.model.view.dealCount
                        visible: root.model.deals.count > 0 && !root.wide
                        width: parent.width
                    }
                }
            }
            Flow {
                spacing: 8
                visible: root.model.view.visitable && !root.model.view.empty
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
                height: Math.max(nothing.implicitHeight + 2 * Theme.space.x6, scroll.height - header.height - Theme.space.x6)
                visible: root.model.view.empty
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
                    onSecondary: root.newPerson(root.model.accountKey)
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
