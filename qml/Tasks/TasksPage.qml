import QtQuick
import Keyfield.Controls
import Keyfield.Due
import Keyfield.Models
import Keyfield.Shell
import Keyfield.Tasks
import Keyfield.Theme

// What is to be done, by oneself and by others; on wide windows with the one that is open beside the list.
KfPage {
    id: root

    required property TasksModel model
    required property SyncStatus sync
    property bool showPill: !Theme.expanded
    property real listWidth: 400 // beside the one that is open

    readonly property bool beside: Theme.expanded && root.width >= 800
    readonly property bool alone: !root.beside && root.model.open.key !== "" // one task has the page to itself

    signal listResized(real width)
    signal edit(string type, string key)
    signal openAccount(string key)
    signal openHistory(string key)
    signal openSync
    signal newTask
    // Something was done and can be taken back by the model's undo().
    signal undoable(string text)
    signal trouble(string text)

    function openTask(key: string) {
        root.model.openItem(key)
        if (root.alone)
            detail.forceActiveFocus(Qt.OtherFocusReason)
    }
    function closeTask() {
        root.model.openItem("")
    }
    function follow() {
        if (root.beside)
            root.model.openItem(list.currentKey)
    }

    Accessible.name: qsTr("Tasks")
    Accessible.role: Accessible.Pane
    focus: true
    panes: [pane, detail]

    Keys.onBackPressed: event => {
        event.accepted = root.alone
        if (root.alone)
            root.closeTask()
    }
    Keys.onEscapePressed: event => {
        event.accepted = root.alone
        if (root.alone)
            root.closeTask()
    }
    Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    onAloneChanged: {
        if (!root.alone)
            list.forceActiveFocus(Qt.OtherFocusReason)
    }
    onBesideChanged: root.follow()
    onVisibleChanged: {
        if (!root.visible)
            actions.close()
    }

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
        function onSegmentChanged() {
            list.positionViewAtBeginning()
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    FocusScope {
        id: pane

        focus: true
        height: root.height
        visible: !root.alone
        width: root.beside ? root.listWidth : root.width

        TasksHeader {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            model: root.model
            showAdd: !Theme.compact
            showPill: root.showPill
            sync: root.sync

            onAdded: root.newTask()
            onOpenSync: root.openSync()
        }
        NothingLeft {
            id: nothing

            anchors.left: parent.left
            anchors.leftMargin: Theme.dense ? 16 : Theme.screenMargin
            anchors.right: parent.right
            anchors.rightMargin: anchors.leftMargin
            anchors.top: header.bottom
            anchors.topMargin: root.model.view.empty ? Theme.space.x16 : 12
            height: visible ? implicitHeight : 0
            model: root.model
            visible: root.model.view.doneForToday || root.model.view.empty

            onAdded: root.newTask()
        }
        TasksList {
            id: list

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: nothing.visible ? nothing.bottom : header.bottom
            focus: Theme.dense
            openKey: root.model.open.key
            tasks: root.model
            visible: !root.model.view.empty

            onAccountAsked: key => root.openAccount(key)
            onActionsAsked: row => actions.askAbout(row)
            onAssignAsked: key => {
                root.model.openItem(key)
                root.edit(root.model.open.type, key)
            }
            onCurrentKeyChanged: root.follow()
            onDayAsked: key => picker.ask(key)
            onNewAsked: root.newTask()
            onOpened: key => root.openTask(key)
        }
    }
    KfSplitter {
        height: root.height
        text: qsTr("Width of the list of tasks")
        usual: 400
        value: root.listWidth
        visible: root.beside
        x: pane.width
        z: 1

        onMoved: width => root.listWidth = width
        onSettled: width => root.listResized(width)
    }
    TaskDetail {
        id: detail

        height: root.height
        model: root.model
        showBack: !root.beside
        visible: root.model.open.key !== ""
        width: root.beside ? root.width - x : root.width
        x: root.beside ? pane.width + 1 : 0

        onAccountAsked: key => root.openAccount(key)
        onBack: root.closeTask()
        onDayAsked: key => picker.ask(key)
        onEdit: (type, key) => root.edit(type, key)
        onHistoryAsked: key => root.openHistory(key)
    }
    TaskActions {
        id: actions

        onAccountAsked: key => root.openAccount(key)
        onDayAsked: key => picker.ask(key)
        onDoneAsked: key => root.model.complete(key)
        onOpenAsked: key => root.openTask(key)
        onRemindAsked: key => root.model.remind(key)
    }
    DayPicker {
        id: picker

        offer: root.model.days

        onDayChosen: (key, day) => root.model.postpone(key, day)
        onDaySaid: (key, words) => root.model.postponeTo(key, words)
    }
}
