pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// The days above their columns; a press goes to the day.
Item {
    id: root

    required property CalendarModel model
    required property real gutter
    required property real dayWidth
    signal chosen(string day)

    implicitHeight: 30 + 26 * Theme.textScale

    Repeater {
        model: root.model.days

        KfTapArea {
            id: day

            required property int index
            required property string key
            required property string weekday
            required property string number
            required property bool today
            required property bool selected
            required property bool off
            required property string spoken

            cornerRadius: Theme.radius.s
            height: root.height - 4
            text: day.spoken
            width: root.dayWidth
            x: root.gutter + day.index * root.dayWidth

            onClicked: root.chosen(day.key)

            Row {
                anchors.centerIn: parent
                spacing: 6

                KfText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: day.off ? Theme.color.textSubtle : Theme.color.textMuted
                    style: Theme.text.caption
                    text: day.weekday
                }
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: day.today ? Theme.color.primary : day.selected ? Theme.color.surfaceWell : "transparent"
                    height: Math.max(28, number.implicitHeight + 6)
                    radius: height / 2
                    width: Math.max(height, number.implicitWidth + 12)

                    KfText {
                        id: number

                        anchors.centerIn: parent
                        color: day.today ? Theme.color.onPrimary : day.off ? Theme.color.textMuted : Theme.color.text
                        style: Theme.text.label
                        text: day.number
                        weight: Font.DemiBold
                    }
                }
            }
        }
    }
}
