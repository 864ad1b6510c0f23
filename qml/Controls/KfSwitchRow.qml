import QtQuick
import Keyfield.Controls

// A row that is on or off. What it shows is bound to `on`; pressed, it asks for the other by switched().
KfListItem {
    id: root

    property bool on: false
    property string iconName

    signal switched(bool on)

    Accessible.checkable: true
    Accessible.checked: root.on
    Accessible.role: Accessible.CheckBox
    leading: root.iconName === "" ? null : tile
    trailing: KfSwitch {
        checked: root.on
    }

    onClicked: root.switched(!root.on)

    readonly property KfIconTile tile: KfIconTile {
        iconName: root.iconName
    }
}
