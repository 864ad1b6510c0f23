import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Sync
import Keyfield.Shell
import Keyfield.Theme

// What is saved, what is leaving, what needs a word of the user.
FocusScope {
    id: root

    required property SyncModel model
    property bool showBack: true

    signal back
    signal resolve(string recordKey)

    Accessible.name: qsTr("Sync")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        showBack: root.showBack
        title: qsTr("Sync")

        onBack: root.back()
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

        Column {
            id: content

            width: Math.min(scroll.width - 2 * Theme.screenMargin, 640)
            x: Theme.screenMargin

            SyncState {
                view: root.model.view
                width: parent.width
            }
            Item {
                height: pause.height + Theme.space.x2
                visible: root.model.view.joined
                width: parent.width

                KfButton {
                    id: pause

                    icon.name: root.model.view.paused ? "play" : "pause"
                    kind: root.model.view.paused ? KfButton.Tonal : KfButton.Ghost
                    text: root.model.view.paused ? qsTr("Go on") : qsTr("Pause the sync")
                    width: Math.min(implicitWidth, parent.width)
                    y: Theme.space.x2

                    onClicked: root.model.pause(!root.model.view.paused)
                }
            }
            DecisionsSection {
                model: root.model.decisions
                visible: root.model.decisions.count > 0
                width: parent.width

                onPostpone: key => root.model.postpone(key)
                onResolve: key => root.resolve(key)
            }
            RejectedSection {
                model: root.model.rejected
                visible: root.model.rejected.count > 0
                width: parent.width

                onRetry: key => root.model.retry(key)
            }
            QueueSection {
                model: root.model.queue
                more: root.model.view.more
                total: root.model.view.queued
                visible: root.model.queue.count > 0
                width: parent.width
            }
            Item {
                height: security.implicitHeight + 24
                width: parent.width

                RowLayout {
                    id: security

                    anchors.left: parent.left
                    anchors.leftMargin: 2
                    anchors.right: parent.right
                    spacing: 8
                    y: 12

                    KfIcon {
                        color: Theme.color.textMuted
                        name: "lock"
                        size: 16
                    }
                    KfText {
                        Layout.fillWidth: true
                        color: Theme.color.textMuted
                        style: Theme.text.caption
                        text: root.model.view.security
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
