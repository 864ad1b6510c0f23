pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What was promised to this person, or by them, and is still open.
Column {
    id: root

    required property RowModel model
    signal completed(string key)
    signal opened(string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("Promises")
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
                    id: promise

                    required property int index
                    required property string key
                    required property string tone
                    required done
                    required due
                    required spoken
                    required subtitle
                    required title

                    divider: promise.index > 0
                    dueTone: promise.tone
                    minimumHeight: Theme.dense ? 52 : 67
                    promise: true
                    width: parent.width

                    Keys.onReturnPressed: promise.clicked()
                    onClicked: root.opened(promise.key)
                    onToggled: wanted => {
                        if (wanted)
                            root.completed(promise.key)
                    }
                }
            }
        }
    }
}
