pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Settings

// Where else the same user writes, as far as this device has heard of it.
SettingsSection {
    id: root

    required property RowModel devices

    title: qsTr("Devices")

    Repeater {
        model: root.devices

        KfListItem {
            id: row

            required property int index
            required property string name
            required property string detail
            required property bool own

            divider: row.index > 0
            interactive: false
            subtitle: row.detail
            title: row.name
            width: parent.width

            leading: KfIconTile {
                iconName: row.own ? "device" : "desktop"
            }
            trailing: KfTag {
                text: row.own ? qsTr("Active") : ""
                tone: "success"
            }
        }
    }
}
