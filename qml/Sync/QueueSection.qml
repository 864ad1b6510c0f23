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

                Column {
                    id: row

                    required property int index
                    required property string heading
                    required property int headingCount
                    required property string iconName
                    required property string phase
                    required property string stateText
                    required property string title

                    width: parent.width

                    KfSectionHeader {
                        bottomMargin: 4
                        count: row.headingCount
                        title: row.heading
                        topMargin: 14
                        visible: row.heading !== ""
                        width: row.width - 28
                        x: 14
                    }
                    KfQueueItem {
                        detail: row.stateText
                        divider: row.index > 0 && row.heading === ""
                        iconName: row.iconName
                        phase: row.phase
                        title: row.title
                        width: row.width
                    }
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
