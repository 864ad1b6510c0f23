pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Today

// Tasks and promises of today, and those overdue.
Column {
    id: root

    required property RowModel model
    // Rows are made for the layout that shows them alone.
    property bool active: true
    // Those that the model leaves out.
    property int more: 0
    // The row that the page shows by itself.
    property string shownAbove
    readonly property int listed: root.model.count - (root.shownAbove !== "" ? 1 : 0)
    signal allAsked
    signal completed(string key)
    signal openAccount(string key)
    signal actionsAsked(DueItem row)

    KfSectionHeader {
        actionText: root.more > 0 ? qsTr("%n more", "", root.more) : qsTr("All tasks")
        count: root.listed + root.more
        title: qsTr("Due today")
        width: root.width

        onAction: root.allAsked()
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.active ? root.model : null

                DueItem {
                    id: row

                    required property int index

                    divider: index > 0 && !(index === 1 && root.shownAbove !== "")
                    visible: key !== root.shownAbove
                    width: parent.width
                    withActions: true

                    onActionsAsked: root.actionsAsked(row)
                    onCompleted: key => root.completed(key)
                    onOpenAccount: key => root.openAccount(key)
                }
            }
        }
    }
}
