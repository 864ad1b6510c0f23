import QtQuick
import Keyfield.Controls
import Keyfield.Shell
import Keyfield.Team
import Keyfield.Theme

// A client goes to a colleague, for good or until a day, with all that one has to know.
FocusScope {
    id: root

    required property HandoverModel model
    readonly property real bottomBar: bar.height
    signal back
    signal undoable(string text)
    signal trouble(string text)

    readonly property real inner: Math.min(root.width - 2 * Theme.screenMargin, 640 * Theme.textScale)

    Accessible.name: qsTr("Handover")
    Accessible.role: Accessible.Pane

    Component.onDestruction: root.model.leave()

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
            root.back()
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
        function onViewChanged() {
            if (root.model.view.receiverError !== "")
                scroll.contentY = 0
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Hand over: %1").arg(root.model.view.account)

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6
        focus: true
        visible: root.model.view.possible

        Column {
            id: content

            spacing: Theme.space.x4
            width: root.inner
            x: Theme.screenMargin

            HandoverTerms {
                model: root.model
                width: parent.width
            }
            HandoverWhole {
                model: root.model
                width: parent.width
            }
            HandoverStory {
                model: root.model
                width: parent.width
            }
            HandoverNotes {
                model: root.model
                visible: root.model.notes.count > 0
                width: parent.width
            }
        }
    }
    KfBottomActionBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.model.view.possible

        note: root.model.view.outcome
        primaryIcon: "handoff"
        primaryText: root.model.view.forGood ? qsTr("Hand over") : qsTr("Let stand in")

        onPrimary: root.model.handOver()
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "handoff"
        text: qsTr("Only whoever owns the client can give it, and a colleague has to have been here once")
        title: qsTr("It cannot be handed over here")
        visible: root.model.view.loaded && !root.model.view.possible
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
