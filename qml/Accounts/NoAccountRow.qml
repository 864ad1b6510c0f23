import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What belongs to no client, so that it is not out of sight.
KfListItem {
    id: root

    bottomPadding: Theme.dense ? 9 : 10
    leftPadding: Theme.dense ? 10 : 17
    minimumHeight: Theme.dense ? 56 : 74
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
