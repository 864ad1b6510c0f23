import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// One setting: what it is, what it is set to, and where it leads.
KfListItem {
    id: root

    property string iconName
    // Leads somewhere.
    property bool leads: root.interactive

    leading: KfIconTile {
        iconName: root.iconName
    }
    trailing: root.leads ? root.arrow : null

    readonly property KfIcon arrow: KfIcon {
        color: Theme.color.textMuted
        name: "right"
        size: 20
    }
}
