pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What each column of the file becomes.
Column {
    id: root

    required property RowModel columns
    signal asked(string columnKey)

    KfSectionHeader {
        count: root.columns.count
        title: qsTr("Columns")
        topMargin: 10
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
                model: root.columns

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string heading
                    required property string sample
                    required property string field

                    divider: row.index > 0
                    meta: row.field !== "" ? row.field : qsTr("left out", "a column")
                    metaColor: row.field !== "" ? Theme.color.primaryText : Theme.color.textSubtle
                    metaWeight: row.field !== "" ? Font.Medium : Font.Normal
                    subtitle: row.sample
                    title: row.heading
                    width: parent.width

                    trailing: KfIcon {
                        color: Theme.color.textMuted
                        name: "right"
                        size: 20
                    }

                    onClicked: root.asked(row.key)
                }
            }
        }
    }
}
