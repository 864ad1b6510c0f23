pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// The visits of the next day, and whether everything for them is on this device.
Column {
    id: root

    required property AheadModel model
    // Rows are made for the layout that shows them alone.
    property bool active: true
    signal openBrief(string visitKey)

    KfSectionHeader {
        title: root.model.view.day
        width: root.width
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            KfListItem {
                interactive: false
                leading: KfIconTile {
                    iconName: root.model.view.ready ? "cloudcheck" : "alert"
                    size: Theme.dense ? 34 : 40
                    tone: root.model.view.ready ? "success" : "warning"
                }
                title: root.model.view.summary
                width: parent.width
            }
            Repeater {
                model: root.active ? root.model.visits : null

                KfListItem {
                    id: row

                    required property string key
                    required property string time
                    required property string name
                    required property string missing
                    required property bool ready
                    required spoken

                    divider: true
                    meta: row.time
                    subtitle: row.missing
                    subtitleTone: row.ready ? "neutral" : "warning"
                    title: row.name
                    width: parent.width

                    onClicked: root.openBrief(row.key)
                }
            }
        }
    }
}
