pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Import

// What one column becomes.
KfSheet {
    id: root

    required property ImportModel model
    property string columnKey

    function ask(key: string) {
        root.columnKey = key
        root.open()
    }

    dialogWidth: 480
    title: qsTr("The column becomes")

    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: contentHeight
        model: root.model.fields

        delegate: KfListItem {
            id: row

            required property int index
            required property string key
            required property string label
            required property string taken

            divider: row.index > 0
            focus: ListView.isCurrentItem
            leftPadding: 4
            rightPadding: 4
            subtitle: row.taken === "" ? "" : qsTr("now: %1", "the column that has this field").arg(row.taken)
            title: row.label
            width: list.width

            Keys.onReturnPressed: row.clicked()
            onClicked: {
                root.model.chooseField(root.columnKey, row.key)
                root.close()
            }
        }
    }
}
