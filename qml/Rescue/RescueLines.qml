pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models

// What is in a rescue file.
KfCard {
    id: root

    required property RowModel model

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
                required property string iconName
                required property string tone
                required property string name
                required property string detail

                divider: row.index > 0
                interactive: false
                subtitle: row.detail
                title: row.name
                width: root.width

                leading: KfIconTile {
                    iconName: row.iconName
                    size: 32
                    tone: row.tone
                }
            }
        }
    }
}
