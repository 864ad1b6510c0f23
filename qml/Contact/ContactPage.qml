import QtQuick
import Keyfield.Contact
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Everything about one person.
FocusScope {
    id: root

    required property ContactModel model
    required property SyncStatus sync
    property bool showPill: !Theme.expanded

    readonly property contactView view: root.model.view
    readonly property bool wide: root.width >= 720

    signal back
    signal openSync
    signal openAccount(string key)
    signal openHistory(string key)
    signal openRecord(string key)
    // A note about their client, please.
    signal capture(string accountKey)
    signal edit(string key)
    signal deleteAsked(string key, string name)
    // Something was ticked off and can be taken back by the model's undo().
    signal undoable(string text)
    signal trouble(string text)

    Accessible.name: root.view.name
    Accessible.role: Accessible.Pane
    focus: true

    Connections {
        target: root.model

        function onContactKeyChanged() {
            scroll.contentY = 0
        }
        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ContactBar {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? Theme.screenMargin - 16 : 0
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        editable: root.view.loaded && !root.view.gone
        showPill: root.showPill
        sync: root.sync

        onBack: root.back()
        onDeleteAsked: root.deleteAsked(root.model.contactKey, root.view.name)
        onEdit: root.edit(root.model.contactKey)
        onOpenSync: root.openSync()
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
        visible: root.view.loaded && !root.view.gone

        Column {
            id: content

            readonly property real inner: width - 2 * Theme.screenMargin

            leftPadding: Theme.screenMargin
            rightPadding: Theme.screenMargin
            spacing: 16
            width: scroll.width

            ContactHeader {
                view: root.view
                width: content.inner

                onAccountAsked: key => root.openAccount(key)
            }
            ContactActions {
                view: root.view
                width: content.inner

                onCapture: key => root.capture(key)
            }
            Flow {
                readonly property real part: root.wide ? (content.inner - Theme.space.x4) / 2 : content.inner

                spacing: root.wide ? Theme.space.x4 : 0
                width: content.inner

                Column {
                    width: parent.part

                    ContactCard {
                        view: root.view
                        width: parent.width
                    }
                    PromisesSection {
                        model: root.model.promises
                        visible: root.model.promises.count > 0
                        width: parent.width

                        onCompleted: key => root.model.complete(key)
                        onOpened: key => root.openRecord(key)
                    }
                }
                ContactTimeline {
                    model: root.model.touches
                    visible: root.model.touches.count > 0
                    width: parent.part

                    onOpened: key => root.openRecord(key)
                }
            }
            KfButton {
                icon.name: "history"
                kind: KfButton.Ghost
                text: qsTr("History of changes")
                width: Math.min(implicitWidth, content.inner)

                onClicked: root.openHistory(root.model.contactKey)
            }
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "user"
        text: qsTr("They were deleted, or are no longer shared with you")
        title: qsTr("This contact is gone")
        visible: root.view.gone
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
