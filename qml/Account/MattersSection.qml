pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What is open of one kind, complaints or goals, and until when.
Column {
    id: root

    required property RowModel model
    required property string title
    required property string iconName
    property string tone: "neutral"
    property string actionText
    // Each with a circle that settles it.
    property bool settles: false
    // So many at most; -1: all.
    property int limit: -1
    signal action
    signal completed(string key)
    signal opened(string key)

    readonly property int shown: root.limit < 0 ? root.model.count : Math.min(root.limit, root.model.count)

    KfSectionHeader {
        actionText: root.actionText
        count: root.model.count
        title: root.title
        width: root.width

        onAction: root.action()
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
                    required property string tone
                    required property bool done
                    required spoken
                    required subtitle
                    required title

                    divider: row.index > 0
                    minimumHeight: Theme.dense ? 52 : 67
                    opacity: row.done ? 0.6 : 1
                    struck: row.done
                    meta: Theme.largeText && !row.done ? row.due : ""
                    titleWeight: Font.Medium
                    visible: row.index < root.shown
                    width: root.width

                    Keys.onReturnPressed: row.clicked()
                    onClicked: root.opened(row.key)

                    leading: KfIconTile {
                        iconName: root.iconName
                        size: Theme.dense ? 34 : 40
                        tone: root.tone
                    }
                    trailing: Row {
                        spacing: Theme.space.x2

                        KfTag {
                            anchors.verticalCenter: parent.verticalCenter
                            iconName: "clock"
                            text: row.done || Theme.largeText ? "" : row.due
                            tone: row.tone
                        }
                        KfRoundCheck {
                            anchors.verticalCenter: parent.verticalCenter
                            checked: row.done
                            enabled: !row.done
                            nextCheckState: () => row.done ? Qt.Checked : Qt.Unchecked // the model says what is done
                            text: row.done ? qsTr("Done: %1").arg(row.title) : qsTr("Tick off: %1").arg(row.title)
                            visible: root.settles

                            onClicked: root.completed(row.key)
                        }
                    }
                }
            }
        }
    }
}
