pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Whose birthday it is today and in the days after.
Column {
    id: root

    required property RowModel model
    // Rows are made for the layout that shows them alone.
    property bool active: true
    signal personOpened(string contactKey)

    KfSectionHeader {
        title: qsTr("Birthdays")
        width: root.width
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.active ? root.model : null

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string account
                    required property string when
                    required property bool today

                    divider: row.index > 0
                    leading: KfIconTile {
                        iconName: "cake"
                        size: Theme.dense ? 34 : 40
                        tone: "promise"
                    }
                    meta: row.when
                    metaColor: row.today ? Theme.color.promiseText : Theme.color.textSubtle
                    metaWeight: row.today ? Font.DemiBold : Font.Normal
                    subtitle: row.account
                    title: row.name
                    width: parent.width

                    onClicked: root.personOpened(row.key)
                }
            }
        }
    }
}
