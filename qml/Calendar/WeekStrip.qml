pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// The week in one line, with the number of its visits; a press goes to the day.
Item {
    id: root

    required property CalendarModel model
    readonly property real dayWidth: (root.width - 16) / 7

    implicitHeight: 22 + 40 * Theme.textScale

    Repeater {
        model: root.model.days

        KfTapArea {
            id: day

            required property int index
            required property string key
            required property string weekday
            required property string number
            required property int count
            required property bool today
            required property bool selected
            required property bool off
            required property string spoken

            Accessible.selected: day.selected
            cornerRadius: Theme.radius.m
            height: root.height - 4
            text: day.spoken
            width: root.dayWidth
            x: 8 + day.index * root.dayWidth

            onClicked: root.model.showDay(day.key)

            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: 2
                anchors.rightMargin: 2
                border.color: day.today && !day.selected ? Theme.color.primary : "transparent"
                border.width: 1
                color: day.selected ? Theme.color.primarySoft : "transparent"
                radius: Theme.radius.m
            }
            Column {
                anchors.centerIn: parent

                KfText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: day.selected ? Theme.color.onPrimarySoft : day.off ? Theme.color.textSubtle : Theme.color.textMuted
                    elide: Text.ElideNone
                    style: Theme.text.micro
                    text: day.weekday
                }
                KfText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: day.selected ? Theme.color.onPrimarySoft : day.off ? Theme.color.textMuted : Theme.color.text
                    elide: Text.ElideNone
                    style: Theme.text.label
                    text: day.number
                    weight: Font.DemiBold
                }
                Row {
                    anchors.horizontalCenter: parent.horizontalCenter
                    height: 8
                    spacing: 3
                    width: Math.max(1, implicitWidth)

                    Repeater {
                        model: Math.min(3, day.count)

                        Rectangle {
                            color: Theme.color.primary
                            height: 5
                            radius: 2.5
                            width: 5
                            y: 2
                        }
                    }
                }
            }
        }
    }
}
