pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The rows: on one card under a finger, free on the desktop.
ListView {
    id: root

    required property RowModel accounts
    property string openKey
    signal openAccount(string key)
    signal actionsAsked(string key, string name)

    // Within the card's outline.
    readonly property real side: Theme.dense ? 8 : Theme.screenMargin + 1

    Accessible.name: qsTr("Accounts")
    Accessible.role: Accessible.List
    bottomMargin: Theme.space.x6
    boundsBehavior: Flickable.DragOverBounds
    clip: true
    keyNavigationEnabled: true
    leftMargin: root.side
    model: root.accounts
    reuseItems: true
    rightMargin: root.side
    spacing: Theme.dense ? 2 : 0
    topMargin: Theme.dense ? 0 : 1

    // A row that is pressed keeps what it has got.
    onActiveFocusChanged: {
        if (root.activeFocus && root.Window.activeFocusItem === root && root.currentItem)
            root.currentItem.forceActiveFocus(Qt.TabFocusReason)
    }
    onCurrentItemChanged: {
        if (root.activeFocus && root.currentItem)
            root.currentItem.forceActiveFocus(Qt.TabFocusReason)
    }

    Rectangle {
        border.color: Theme.color.outline
        border.width: 1
        color: Theme.color.surfaceRaised
        height: root.contentHeight + 2
        parent: root.contentItem
        radius: Theme.cardRadius
        visible: !Theme.dense
        width: root.width - 2 * root.side + 2
        x: -1
        y: root.originY - 1
        z: -1
    }

    delegate: KfAccountItem {
        id: row

        required property int index
        required property string key
        required property string distance
        required property int depth
        required name
        required reason
        required reasonIcon
        required reasonMarks
        required spoken
        required tier
        required tone

        readonly property real indent: Math.min(row.depth, 4) * Theme.space.x5

        leftPadding: (Theme.dense ? 10 : 16) + row.indent
        meta: row.distance
        divider: !Theme.dense && row.index > 0
        selected: Theme.dense && row.key === root.openKey
        width: root.width - 2 * root.side
        withActions: true

        onActionsAsked: root.actionsAsked(row.key, row.name)
        Keys.onReturnPressed: row.clicked()
        onClicked: {
            root.currentIndex = row.index
            root.openAccount(row.key)
        }

        // What waits to be used again is nothing to be read out.
        ListView.onPooled: row.visible = false
        ListView.onReused: row.visible = true
    }
}
