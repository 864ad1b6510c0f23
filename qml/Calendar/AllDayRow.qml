pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// Visits that have a day and no hour.
Item {
    id: root

    required property CalendarModel model
    required property CalendarKeys keys
    required property real gutter
    required property real dayWidth
    signal opened(string visitKey)

    readonly property real lineHeight: Math.max(Theme.dense ? 26 : 34, 12 + 16 * Theme.textScale)

    implicitHeight: root.model.allDay.count === 0 ? 0 : Math.min(4.4 * root.lineHeight, rows.childrenRect.height + 6)
    visible: root.model.allDay.count > 0

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: rows.childrenRect.height + 6
        flickableDirection: Flickable.VerticalFlick

        Item {
            id: rows

            width: parent.width

            Repeater {
                model: root.model.allDay

                KfTapArea {
                    id: visit

                    required property string visitKey
                    required property int day
                    required property int days
                    required property int line
                    required property string name
                    required property string spoken

                    cornerRadius: 8
                    height: root.lineHeight - 3
                    text: visit.spoken
                    width: visit.days * root.dayWidth - 6
                    x: root.gutter + visit.day * root.dayWidth + (root.dayWidth > 300 ? 0 : 3)
                    y: visit.line * root.lineHeight

                    Keys.onPressed: event => {
                        const key = root.keys.pressed(event.key, event.modifiers, event.text)
                        event.accepted = true
                        if (key === root.keys.open)
                            visit.clicked()
                        else if (key === root.keys.remove)
                            root.model.remove(visit.visitKey)
                        else if (key === root.keys.toDayBefore)
                            root.model.move(visit.visitKey, 0, -1)
                        else if (key === root.keys.toDayAfter)
                            root.model.move(visit.visitKey, 0, 1)
                        else
                            event.accepted = false
                    }
                    onClicked: root.opened(visit.visitKey)

                    Rectangle {
                        anchors.fill: parent
                        color: Theme.color.infoSoft
                        radius: 8
                        z: -1
                    }
                    KfText {
                        anchors.left: parent.left
                        anchors.leftMargin: 8
                        anchors.right: parent.right
                        anchors.rightMargin: 6
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.color.infoText
                        style: Theme.text.caption
                        text: visit.name
                        weight: Font.Medium
                    }
                }
            }
        }
    }
}
