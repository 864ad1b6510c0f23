pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Clients who were handed over and wait to be accepted, or have come back.
Column {
    id: root

    required property RowModel model
    signal opened(string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("Handed over")
        width: root.width
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string iconName
                    required property string detail
                    required title

                    divider: row.index > 0
                    leading: KfIconTile {
                        iconName: row.iconName
                        size: Theme.dense ? 34 : 40
                        tone: "primary"
                    }
                    subtitle: row.detail
                    trailing: KfIcon {
                        color: Theme.color.textSubtle
                        name: "right"
                        size: 20
                    }
                    width: parent.width

                    onClicked: root.opened(row.key)
                }
            }
        }
    }
}
