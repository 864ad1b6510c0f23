pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The people one deals with there.
Column {
    id: root

    required property RowModel model
    signal added
    signal opened(string key)

    KfSectionHeader {
        actionText: qsTr("Add a contact")
        count: root.model.count
        title: qsTr("People")
        width: root.width

        onAction: root.added()
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        visible: root.model.count > 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                KfListItem {
                    id: person

                    required property int index
                    required property string key
                    required property string name
                    required property string detail

                    divider: person.index > 0
                    minimumHeight: 58
                    spacing: Theme.dense ? 10 : 12
                    subtitle: person.detail
                    title: person.name
                    width: parent.width

                    Keys.onReturnPressed: person.clicked()
                    onClicked: root.opened(person.key)

                    leading: KfAvatar {
                        Accessible.ignored: true
                        name: person.name
                        size: Theme.dense ? 36 : 40
                    }
                }
            }
        }
    }
}
