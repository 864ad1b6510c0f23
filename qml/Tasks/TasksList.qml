pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Tasks
import Keyfield.Theme

// The rows under their headings. Arrows move, Space ticks off, Enter opens the client, D asks for another day,
// A for who does it.
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

    readonly property real side: Theme.dense ? 8 : Theme.screenMargin
    readonly property string currentKey: (root.currentItem as TaskRow)?.key ?? ""

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
        // By the place of the key, whatever the layout.
        const letter = event.text.toLowerCase()
        if (event.modifiers !== Qt.NoModifier || root.currentKey === "")
            return
        if (event.key === Qt.Key_D || letter === "в") {
            root.dayAsked(root.currentKey)
            event.accepted = true
        } else if (event.key === Qt.Key_A || letter === "ф") {
            root.assignAsked(root.currentKey)
            event.accepted = true
        } else if (event.key === Qt.Key_N || letter === "т") {
            root.newAsked()
            event.accepted = true
        }
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

        onAccountAsked: root.accountAsked(row.accountKey)
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
