pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What one side has promised the other.
Column {
    id: root

    required property RowModel model
    required property string title

    visible: root.model.count > 0

    KfSectionHeader {
        title: root.title
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
                    id: row

                    required property int index
                    required property string key
                    required property string due
                    required property bool done
                    required title

                    divider: row.index > 0
                    interactive: false
                    subtitle: row.due
                    subtitleTone: row.done ? "success" : "neutral"
                    width: parent.width

                    leading: KfIcon {
                        color: row.done ? Theme.color.successText : Theme.color.textMuted
                        name: row.done ? "circlecheck" : "circle"
                        size: 24
                    }
                }
            }
        }
    }
}
