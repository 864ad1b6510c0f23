pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// How many visits this week has, and how many of them are behind: a dot each.
KfCard {
    id: root

    required property AheadModel model

    padding: 16

    Column {
        spacing: 12
        width: parent.width

        Item {
            implicitHeight: Math.max(heading.implicitHeight, count.implicitHeight)
            width: parent.width

            KfText {
                id: heading

                Accessible.name: qsTr("Visits of the week: %1 of %2").arg(Words.number(root.model.view.held)).arg(Words.number(root.model.view.planned))
                Accessible.role: Accessible.Heading
                anchors.baseline: count.baseline
                style: Theme.text.section
                text: qsTr("Visits of the week")
                width: parent.width - count.implicitWidth - 8
                wrapMode: Text.Wrap
            }
            Row {
                id: count

                anchors.right: parent.right
                baselineOffset: held.baselineOffset
                spacing: 5

                KfText {
                    id: held

                    Accessible.ignored: true
                    style: Theme.text.title3
                    text: Words.number(root.model.view.held)
                }
                KfText {
                    Accessible.ignored: true
                    anchors.baseline: held.baseline
                    color: Theme.color.textMuted
                    style: Theme.text.body
                    text: qsTr("of %1", "visits that were planned").arg(Words.number(root.model.view.planned))
                }
            }
        }
        Row {
            width: parent.width

            Repeater {
                id: days

                model: root.model.week

                Column {
                    id: day

                    required property string name
                    required property string spoken
                    required property int held
                    required property int planned
                    required property bool today

                    readonly property int most: Math.max(1, Math.floor((day.width - 8) / 13)) // dots side by side

                    Accessible.name: day.spoken
                    Accessible.role: Accessible.StaticText
                    spacing: 6
                    width: parent.width / Math.max(1, days.count)

                    Item {
                        height: 10
                        width: parent.width

                        Row {
                            anchors.centerIn: parent
                            spacing: 4

                            Repeater {
                                model: Math.min(day.planned, day.most)

                                Rectangle {
                                    required property int index

                                    border.color: index < day.held ? Theme.color.primary : Theme.color.outlineStrong
                                    border.width: 1.5
                                    color: index < day.held ? Theme.color.primary : "transparent"
                                    height: 9
                                    radius: 4.5
                                    width: 9
                                }
                            }
                            KfText {
                                Accessible.ignored: true
                                anchors.verticalCenter: parent.verticalCenter
                                color: Theme.color.textMuted
                                style: Theme.text.micro
                                text: "+"
                                visible: day.planned > day.most
                            }
                        }
                    }
                    KfText {
                        Accessible.ignored: true
                        color: day.today ? Theme.color.text : Theme.color.textMuted
                        horizontalAlignment: Text.AlignHCenter
                        style: Theme.text.caption
                        text: day.name
                        weight: day.today ? Font.Bold : Font.Normal
                        width: parent.width
                    }
                }
            }
        }
    }
}
