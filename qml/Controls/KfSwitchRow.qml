import QtQuick
import Keyfield.Controls

// A row that is on or off: as `checked` is bound. Pressed, it asks for the other by switched(). Qt takes it for a box to
// be ticked because it is checkable.
KfListItem {
    id: root

    property string iconName

    signal switched(bool checked)

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.role: Accessible.CheckBox
    checkable: true
    leading: root.iconName === "" ? null : root.tile
    trailing: KfSwitch {
        checked: root.checked
    }

    onClicked: root.switched(root.checked)

    readonly property KfIconTile tile: KfIconTile {
        iconName: root.iconName
    }
}
