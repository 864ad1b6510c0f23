pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Accounts

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

        KfChoiceItem {
            id: row

            required property int index
            required property string modelData

            Layout.fillWidth: true
            checked: row.index === root.order
            divider: row.index > 0
            focus: row.index === root.order
            iconName: root.icons[row.index]
            subtitle: root.helps[row.index]
            title: row.modelData

            onClicked: {
                root.close()
                root.chosen(row.index)
            }
        }
    }
}
