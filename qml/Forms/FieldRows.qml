pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What the fields of a record say; one that points to another record leads there.
KfCard {
    id: root

    required property RowModel model
    signal opened(string type, string key)

    bottomPadding: 1
    padding: 0
    topPadding: 1

    Column {
        width: parent.width

        Repeater {
            model: root.model

            KfListItem {
                id: row

                required property int index
                required property string label
                required property string value
                required property string recordKey
                required property string recordType

                divider: row.index > 0
                interactive: row.recordKey !== ""
                spoken: Words.list([row.label, row.value])
                subtitle: row.label
                title: row.value
                titleLines: 4
                titleWeight: Font.Normal
                width: parent.width

                Keys.onReturnPressed: row.clicked()
                onClicked: root.opened(row.recordType, row.recordKey)

                trailing: KfIcon {
                    color: Theme.color.textSubtle
                    name: row.recordKey !== "" ? "right" : ""
                    size: 18
                }
            }
        }
    }
}
