pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Accounts
import Keyfield.Theme

// In which order the clients stand.
KfSheet {
    id: root

    required property int order
    required property bool hasGroups
    readonly property list<string> names: [qsTr("By name"), qsTr("Nearest"), qsTr("By segment"), qsTr("Longest not seen"), qsTr("By group of companies")]
    readonly property list<string> icons: ["sort", "gps", "tag", "walk", "org"]
    readonly property list<string> helps: ["", qsTr("Asks once where you are"), "", "", ""]
    signal chosen(int order)

    dialogWidth: 400
    title: qsTr("Order")

    Repeater {
        model: root.hasGroups ? root.names : root.names.slice(0, AccountsOrder.ByGroup)

        KfListItem {
            id: row

            required property int index
            required property string modelData

            Accessible.checkable: true
            Accessible.checked: row.index === root.order
            Accessible.role: Accessible.RadioButton
            Layout.fillWidth: true
            divider: row.index > 0
            focus: row.index === root.order
            leading: KfIcon {
                color: Theme.color.textMuted
                name: root.icons[row.index]
                size: 20
            }
            subtitle: root.helps[row.index]
            title: row.modelData
            trailing: KfIcon {
                color: Theme.color.primary
                name: row.index === root.order ? "check" : ""
                size: 20
            }

            Keys.onReturnPressed: row.clicked()
            onClicked: {
                root.close()
                root.chosen(row.index)
            }
        }
    }
}
