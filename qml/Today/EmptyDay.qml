pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A day without visits: the sun rises over the furrows.
Column {
    id: root

    property string text
    // Without words.
    property bool drawingAlone: false
    signal planned
    signal openCalendar

    spacing: 0

    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        height: 170
        width: 220

        Item {
            clip: true
            height: 88
            width: 220
            y: 62

            Repeater {
                model: 15

                Rectangle {
                    id: furrow

                    required property int index
                    readonly property real across: (furrow.index - 7) * 24.3
                    readonly property real depth: 106

                    antialiasing: true
                    color: Theme.color.primary
                    height: Math.sqrt(furrow.across * furrow.across + furrow.depth * furrow.depth)
                    opacity: 0.28
                    rotation: -Math.atan2(furrow.across, furrow.depth) * 180 / Math.PI
                    transformOrigin: Item.Top
                    width: 1.75
                    x: 110 - 0.875
                    y: -18
                }
            }
        }
        Item {
            clip: true
            height: 36
            width: 72
            x: 74
            y: 26

            Rectangle {
                border.color: Theme.color.warning
                border.width: 2
                color: Theme.color.warningSoft
                height: 70
                radius: 35
                width: 70
                x: 1
                y: 1
            }
        }
        Rectangle {
            color: Theme.color.outlineStrong
            height: 2
            radius: 1
            width: 206
            x: 7
            y: 61
        }
        Repeater {
            model: [-45, 0, 45]

            Rectangle {
                id: ray

                required property int modelData

                antialiasing: true
                color: Theme.color.warning
                height: 9
                radius: 1
                rotation: ray.modelData
                width: 2
                x: 109 + Math.sin(ray.modelData * Math.PI / 180) * 55
                y: 62 - Math.cos(ray.modelData * Math.PI / 180) * 52 - 4
            }
        }
    }
    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.title2
        text: qsTr("No visits today")
        visible: !root.drawingAlone
        width: parent.width
        wrapMode: Text.Wrap
    }
    Item {
        height: 6
        visible: !root.drawingAlone
        width: 1
    }
    KfText {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.body
        text: root.text
        visible: !root.drawingAlone
        width: Math.min(parent.width, 290 * Theme.textScale)
        wrapMode: Text.Wrap
    }
    Item {
        height: 20
        visible: !root.drawingAlone
        width: 1
    }
    KfButton {
        anchors.horizontalCenter: parent.horizontalCenter
        icon.name: "plus"
        kind: KfButton.Tonal
        text: qsTr("Plan a visit")
        visible: !root.drawingAlone
        width: Math.min(implicitWidth, parent.width)

        onClicked: root.planned()
    }
    Item {
        height: 8
        visible: !root.drawingAlone
        width: 1
    }
    KfButton {
        anchors.horizontalCenter: parent.horizontalCenter
        icon.name: "calendar"
        kind: KfButton.Ghost
        text: qsTr("Calendar")
        visible: !root.drawingAlone
        width: Math.min(implicitWidth, parent.width)

        onClicked: root.openCalendar()
    }
}
