pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The deals by their stage: how many, and how much in each currency.
Column {
    id: root

    required property RowModel model
    property int total: 0

    KfSectionHeader {
        count: root.total
        title: qsTr("Deals")
        width: root.width
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                KfListItem {
                    id: row

                    required property int index
                    required property string deals
                    required property string sum
                    required property string stage

                    divider: row.index > 0
                    interactive: false
                    meta: Theme.largeText ? "" : row.sum
                    subtitle: Theme.largeText ? Words.joined([row.deals, row.sum], " · ") : row.deals
                    title: row.stage
                    width: root.width
                }
            }
        }
    }
}
