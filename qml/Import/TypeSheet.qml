pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Import

// What the rows of the file are.
KfSheet {
    id: root

    required property ImportModel model

    dialogWidth: 480
    title: qsTr("Each row is")

    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: contentHeight
        model: root.model.types

        delegate: KfListItem {
            id: row

            required property int index
            required property string key
            required property string label
            required property string iconName

            divider: row.index > 0
            focus: ListView.isCurrentItem
            leftPadding: 4
            rightPadding: 4
            selected: row.key === root.model.view.typeKey
            title: row.label
            width: list.width

            leading: KfIconTile {
                iconName: row.iconName
            }

            Keys.onReturnPressed: row.clicked()
            onClicked: {
                root.model.chooseType(row.key)
                root.close()
            }
        }
    }
}
