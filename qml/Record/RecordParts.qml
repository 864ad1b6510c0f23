pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What hangs on a record.
Column {
    id: root

    required property RowModel model
    signal opened(string type, string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("Belongs to it")
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
                    required property string key
                    required property string type
                    required property string detail
                    required property string iconName
                    required property string tone
                    required property bool done
                    required title

                    divider: row.index > 0
                    leading: KfIconTile {
                        iconName: row.iconName
                        size: Theme.dense ? 32 : 40
                        tone: row.tone
                    }
                    struck: row.done
                    subtitle: row.detail
                    width: parent.width

                    Keys.onReturnPressed: row.clicked()
                    onClicked: root.opened(row.type, row.key)
                }
            }
        }
    }
}
