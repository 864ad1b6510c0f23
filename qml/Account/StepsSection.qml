pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Open tasks and promises.
Column {
    id: root

    required property RowModel model
    property bool plannable: false // a visit can be planned here
    signal completed(string key)
    signal opened(string key)
    signal planAsked

    KfSectionHeader {
        actionText: root.plannable && !Theme.largeText ? qsTr("Plan a visit") : ""
        count: root.model.count > 0 ? root.model.count : -1
        title: qsTr("Next steps")
        width: root.width

        onAction: root.planAsked()
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
                    minimumHeight: Theme.dense ? 52 : 67
                    width: parent.width

                    Keys.onReturnPressed: step.clicked()
                    onClicked: root.opened(step.key)
                    onToggled: wanted => {
                        if (wanted)
                            root.completed(step.key)
                    }
                }
            }
        }
    }
    // Large letters leave it no room beside the heading.
    KfButton {
        icon.name: "calendar"
        kind: KfButton.Ghost
        text: qsTr("Plan a visit")
        visible: root.plannable && Theme.largeText
        width: Math.min(implicitWidth, root.width)

        onClicked: root.planAsked()
    }
}
