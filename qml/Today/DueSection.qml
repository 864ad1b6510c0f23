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
    signal allAsked
    signal completed(string key)
    signal openAccount(string key)

    KfSectionHeader {
        actionText: root.more > 0 ? qsTr("%n more", "", root.more) : ""
        count: root.model.count + root.more
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
                    required property int index

                    divider: index > 0
                    width: parent.width

                    onCompleted: key => root.completed(key)
                    onOpenAccount: key => root.openAccount(key)
                }
            }
        }
    }
}
