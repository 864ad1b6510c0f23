pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What one had to do with this person, the newest first.
Column {
    id: root

    required property RowModel model
    signal opened(string recordKey)

    KfSectionHeader {
        title: qsTr("Last touches")
        width: root.width
    }
    Item {
        height: touches.implicitHeight + 2 * touches.y
        width: root.width

        KfCard {
            anchors.fill: parent
            visible: Theme.dense
        }
        Column {
            id: touches

            width: parent.width - 2 * x
            x: Theme.dense ? 17 : 0
            y: Theme.dense ? 15 : 0

            Repeater {
                model: root.model

                KfTimelineItem {
                    id: touch

                    required property int index
                    required property string key
                    required detail
                    required iconName
                    required title
                    required tone
                    required when

                    interactive: true
                    last: touch.index === root.model.count - 1
                    width: touches.width

                    onClicked: root.opened(touch.key)
                }
            }
        }
    }
}
