pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The people one deals with there.
Column {
    id: root

    required property RowModel model

    KfSectionHeader {
        count: root.model.count
        title: qsTr("People")
        width: root.width
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                KfListItem {
                    id: person

                    required property int index
                    required property string name
                    required property string detail

                    divider: person.index > 0
                    interactive: false
                    minimumHeight: 58
                    spacing: Theme.dense ? 10 : 12
                    subtitle: person.detail
                    title: person.name
                    width: parent.width

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
