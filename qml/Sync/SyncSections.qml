import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Sync
import Keyfield.Theme

// What is saved, what is leaving, what needs a word of the user: on the page, and in what opens from the title bar.
Column {
    id: root

    required property SyncModel model
    signal resolve(string recordKey)
    signal openRecord(string type, string key)

    SyncState {
        view: root.model.view
        width: root.width
    }
    Item {
        height: pause.height + Theme.space.x2
        visible: root.model.view.joined
        width: root.width

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
    Item {
        height: held.implicitHeight + Theme.space.x3
        visible: root.model.view.filesHeld !== ""
        width: root.width

        KfBanner {
            id: held

            actionText: qsTr("Send now")
            iconName: "wifi"
            text: root.model.view.filesHeld
            width: parent.width
            y: Theme.space.x3

            onAction: root.model.letFilesGo()
        }
    }
    DecisionsSection {
        model: root.model.decisions
        visible: root.model.decisions.count > 0
        width: root.width

        onPostpone: key => root.model.postpone(key)
        onResolve: key => root.resolve(key)
    }
    RejectedSection {
        model: root.model.rejected
        visible: root.model.rejected.count > 0
        width: root.width

        onDiscard: key => root.model.discard(key)
        onOpenRecord: (type, key) => root.openRecord(type, key)
        onRetry: key => root.model.retry(key)
    }
    HandedSection {
        model: root.model.handed
        visible: root.model.handed.count > 0
        width: root.width

        onLetGo: key => root.model.letGo(key)
        onOpenRecord: (type, key) => root.openRecord(type, key)
        onTakeOver: key => root.model.takeOver(key)
    }
    QueueSection {
        model: root.model.queue
        more: root.model.view.more
        total: root.model.view.queued
        visible: root.model.queue.count > 0
        width: root.width
    }
    Item {
        height: security.implicitHeight + 24
        width: root.width

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
