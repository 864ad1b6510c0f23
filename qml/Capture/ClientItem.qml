import QtQuick
import Keyfield.Controls
import Keyfield.Theme

KfListItem {
    id: root

    required property string key
    required property string name
    required property bool chosen
    signal picked(string key)

    leftPadding: 8
    minimumHeight: 48
    rightPadding: 8
    title: root.name

    leading: Item {
        implicitHeight: 32
        implicitWidth: 32

        KfLogoTile {
            name: root.name
            size: 32
            visible: root.key !== ""
        }
        KfIconTile {
            iconName: "layers"
            size: 32
            visible: root.key === ""
        }
    }
    trailing: KfIcon {
        color: Theme.color.primaryText
        name: root.chosen ? "check" : ""
        size: root.chosen ? 20 : 0
    }

    Keys.onReturnPressed: root.clicked()
    onClicked: root.picked(root.key)
}
