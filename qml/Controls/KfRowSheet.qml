pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// What can be done with the row that was held, or pressed with the right button. `key`: which one it was.
KfSheet {
    id: root

    property list<KfRowAction> actions
    property string key

    function ask(key: string, title: string) {
        root.key = key
        root.title = title
        root.open()
    }

    dialogWidth: 400

    Repeater {
        model: root.actions.length

        KfListItem {
            id: row

            required property int index
            readonly property KfRowAction deed: root.actions[row.index]

            Layout.fillWidth: true
            divider: row.index > 0
            focus: row.index === 0
            leading: KfIcon {
                color: Theme.color.textMuted
                name: row.deed.iconName
                size: 22
            }
            title: row.deed.text
            visible: row.deed.offered

            Keys.onReturnPressed: row.clicked()
            onClicked: {
                root.close()
                row.deed.chosen()
            }
        }
    }
}
