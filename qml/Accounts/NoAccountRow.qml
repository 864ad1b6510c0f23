import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What belongs to no client, so that it is not out of sight.
KfListItem {
    id: root

    minimumHeight: Theme.dense ? 56 : 72
    spoken: qsTr("No account: %1").arg(root.subtitle)
    strong: true
    title: qsTr("No account")

    leading: KfIconTile {
        iconName: "layers"
        size: Theme.dense ? 38 : 44
    }

    KfCard {
        anchors.fill: parent
        visible: !Theme.dense
        z: -1
    }
}
