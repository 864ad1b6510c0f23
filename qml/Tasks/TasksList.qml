pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Tasks
import Keyfield.Theme

// The rows under their headings. Arrows move; the other keys are those of TasksKeys.
ListView {
    id: root

    objectName: "tasksList"

    required property TasksModel tasks
    // The one that is open beside the list.
    property string openKey
    signal opened(string key)
    signal accountAsked(string key)
    signal dayAsked(string key)
    signal assignAsked(string key)
    signal newAsked
    signal actionsAsked(TaskRow row)

    readonly property real side: Theme.dense ? 8 : Theme.screenMargin
    readonly property TaskRow currentRow: root.currentItem as TaskRow
    readonly property string currentKey: root.currentRow?.key ?? ""
    readonly property TasksKeys keys: TasksKeys {}

    function focusCurrent(reason: int) {
        if (root.activeFocus && root.currentItem)
            root.currentItem.forceActiveFocus(reason)
    }

    Accessible.name: qsTr("Tasks")
    Accessible.role: Accessible.List
    bottomMargin: Theme.space.x6
    boundsBehavior: Flickable.DragOverBounds
    cacheBuffer: 400
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    leftMargin: root.side
    model: root.tasks.rows
    reuseItems: true
    rightMargin: root.side

    Keys.onPressed: event => {
        const key = root.keys.pressed(event.key, event.modifiers, event.text)
        event.accepted = true
        if (key === root.keys.add)
            root.newAsked()
        else if (!key || !root.currentRow)
            event.accepted = false
        else if (key === root.keys.anotherDay)
            root.dayAsked(root.currentKey)
        else if (key === root.keys.assign)
            root.assignAsked(root.currentKey)
        else if (key === root.keys.client)
            root.accountAsked(root.currentRow.accountKey)
        else
            root.tasks.complete(root.currentKey)
    }
    onActiveFocusChanged: root.focusCurrent(Qt.OtherFocusReason)
    onContentYChanged: {
        if (root.contentY - root.originY > root.contentHeight - 3 * root.height)
            root.tasks.more()
    }
    onCurrentItemChanged: root.focusCurrent(Qt.TabFocusReason)

    delegate: TaskRow {
        id: row

        selected: Theme.dense && row.key === root.openKey
        width: root.width - 2 * root.side

        onActionsAsked: root.actionsAsked(row)
        onCompleted: root.tasks.complete(row.key)
        onDayAsked: root.dayAsked(row.key)
        onOpened: {
            root.currentIndex = row.index
            root.opened(row.key)
        }
        onRemindAsked: root.tasks.remind(row.key)

        // What waits to be used again is nothing to be read out.
        ListView.onPooled: row.visible = false
        ListView.onReused: row.visible = true
    }
}
