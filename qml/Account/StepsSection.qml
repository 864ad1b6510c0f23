pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Open tasks and promises.
Column {
    id: root

    required property RowModel model
    signal completed(string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("Next steps")
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

                KfTaskItem {
                    id: step

                    required property int index
                    required property string key
                    required property string tone
                    required done
                    required due
                    required promise
                    required spoken
                    required subtitle
                    required title

                    divider: step.index > 0
                    dueTone: step.tone
                    interactive: false
                    minimumHeight: Theme.dense ? 52 : 67
                    width: parent.width

                    onToggled: wanted => {
                        if (wanted)
                            root.completed(step.key)
                    }
                }
            }
        }
    }
}
