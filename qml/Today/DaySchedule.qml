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
    required property RowModel allDay
    required property todayView view
    // Rows are made for the layout that shows them alone.
    property bool active: true
    signal openAccount(string key)
    signal openWeek

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

            KfSectionHeader {
                actionText: qsTr("Week")
                bottomMargin: 0
                title: qsTr("Schedule")
                topMargin: 0
                width: parent.width - 32
                x: 16

                onAction: root.openWeek()
            }
            Column {
                visible: root.allDay.count > 0
                width: parent.width

                Repeater {
                    model: root.active ? root.allDay : null

                    KfAgendaItem {
                        id: whole

                        required property int index
                        required property string accountKey
                        required account
                        required detail
                        required length
                        required time

                        divider: whole.index > 0
                        width: parent.width

                        onClicked: root.openAccount(whole.accountKey)
                    }
                }
            }
            KfHourLines {
                id: lines

                firstHour: root.view.firstHour
                hourHeight: 54
                lastHour: root.view.lastHour
                names: Array.from({length: root.view.lastHour - root.view.firstHour + 1}, (_, i) => Format.hour(root.view.firstHour + i))
                width: parent.width

                Repeater {
                    model: root.active ? root.model : null

                    KfScheduledVisit {
                        id: visit

                        required property string accountKey
                        required property int startMinute
                        required property int minutes

                        height: Math.max(0.66, visit.minutes / 60) * lines.hourHeight - 3
                        width: parent.width - 64
                        x: 52
                        y: lines.yOf(visit.startMinute)

                        onClicked: root.openAccount(visit.accountKey)
                    }
                }
                KfNowLine {
                    visible: root.view.nowMinute >= root.view.firstHour * 60 && root.view.nowMinute <= root.view.lastHour * 60
                    width: parent.width - 54
                    x: 54
                    y: lines.yOf(root.view.nowMinute) - 1
                }
            }
        }
    }
}
