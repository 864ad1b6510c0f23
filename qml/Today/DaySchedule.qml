pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Format
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Today

// The day by the hour, with a line where it is now.
Item {
    id: root

    required property RowModel model
    required property todayView view
    signal openAccount(string key)

    readonly property real hourHeight: 54
    readonly property real firstLine: 7
    readonly property int hours: root.view.lastHour - root.view.firstHour

    function yOf(minute: int): real {
        return root.firstLine + (minute / 60 - root.view.firstHour) * root.hourHeight
    }

    implicitHeight: card.implicitHeight + Theme.space.x4

    KfCard {
        id: card

        padding: 0
        topPadding: 13
        width: root.width
        y: Theme.space.x4

        Column {
            spacing: 8
            width: parent.width

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                leftPadding: 16
                style: Theme.text.section
                text: qsTr("Schedule")
            }
            Item {
                height: root.hours * root.hourHeight + 24
                width: parent.width

                Repeater {
                    model: root.hours + 1

                    Item {
                        id: line

                        required property int index

                        width: parent.width
                        y: line.index * root.hourHeight

                        KfText {
                            color: Theme.color.textSubtle
                            style: Theme.text.micro
                            text: Format.hour(root.view.firstHour + line.index)
                            x: 16
                            y: -1
                        }
                        Rectangle {
                            color: Theme.color.grid
                            height: 1
                            width: parent.width - 52
                            x: 52
                            y: root.firstLine
                        }
                    }
                }
                Repeater {
                    model: root.model

                    ScheduledVisit {
                        id: visit

                        height: Math.max(0.66, visit.minutes / 60) * root.hourHeight - 3
                        width: parent.width - 64
                        x: 52
                        y: root.yOf(visit.startMinute)

                        onClicked: root.openAccount(visit.accountKey)
                    }
                }
                Rectangle {
                    color: Theme.color.danger
                    height: 2
                    visible: root.view.nowMinute >= root.view.firstHour * 60 && root.view.nowMinute <= root.view.lastHour * 60
                    width: parent.width - 54
                    x: 54
                    y: root.yOf(root.view.nowMinute) - 1

                    Rectangle {
                        color: Theme.color.danger
                        height: 10
                        radius: 5
                        width: 10
                        x: -4
                        y: -4
                    }
                }
            }
        }
    }
}
