pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Changes on their way.
Column {
    id: root

    required property RowModel model
    property int total: 0
    // Of a queue too long to show.
    property string more

    KfSectionHeader {
        count: root.total
        title: qsTr("Queue")
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

                KfQueueItem {
                    id: row

                    required property int index
                    required property string stateText
                    required iconName
                    required phase
                    required title

                    detail: row.stateText
                    divider: row.index > 0
                    width: parent.width
                }
            }
            KfText {
                bottomPadding: 12 - style.leading
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignHCenter
                style: Theme.text.caption
                text: root.more
                topPadding: 8 + style.leading
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
