pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Today

// Tasks and promises of today, and those overdue.
Column {
    id: root

    required property RowModel model
    signal completed(string key)
    signal openAccount(string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("Due today")
        width: root.width
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

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
