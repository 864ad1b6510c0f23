pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Bars from zero, with what was planned behind them. What is missing is a gap; a month that is not over is paler and
// says so.
KfChart {
    id: root

    required property list<real> values // NaN: none
    property list<real> plans
    property list<string> texts // above the bars
    property int unfinished: -1
    property color color: Theme.color.c1
    property real share: 0.46 // of the bar in its room

    readonly property real planShare: 0.72

    // Where what stands in a category ends.
    function topOf(index: int): real {
        const value = root.values[index] ?? NaN
        const plan = root.plans[index] ?? NaN
        return root.yOf(Math.max(isNaN(value) ? 0 : value, isNaN(plan) ? 0 : plan))
    }

    Repeater {
        model: root.categories.length

        Item {
            id: place

            required property int index
            readonly property real value: root.values[place.index] ?? NaN
            readonly property real plan: root.plans[place.index] ?? NaN
            readonly property bool known: !isNaN(place.value)
            readonly property real peak: root.yOf(place.known ? place.value : 0)

            height: root.plot.height
            width: root.slot
            x: place.index * root.slot

            Rectangle {
                color: Theme.color.surfaceWell
                height: isNaN(place.plan) ? 0 : parent.height - y
                visible: !isNaN(place.plan)
                width: root.planShare * root.slot
                x: (parent.width - width) / 2
                y: isNaN(place.plan) ? 0 : root.yOf(place.plan)

                Rectangle {
                    color: Theme.color.outlineStrong
                    height: 2
                    radius: 1
                    width: parent.width
                    y: -1
                }
            }
            KfChartBar {
                color: root.color
                height: parent.height - y
                opacity: place.index === root.unfinished ? 0.45 : 1
                visible: place.known
                width: root.share * root.slot
                x: (parent.width - width) / 2
                y: place.peak
            }
            KfText {
                readonly property string value: root.texts[place.index] ?? ""

                Accessible.ignored: true
                elide: Text.ElideNone
                style: Theme.text.micro
                text: place.index === root.unfinished ? Words.joined([value, qsTr("incomplete", "a month that is not over")], " ") : value
                visible: text !== ""
                weight: Font.DemiBold
                x: Math.max(-place.x, Math.min(root.plot.width - place.x - width, (parent.width - width) / 2))
                // A word is wider than a bar.
                y: (place.index === root.unfinished ? Math.min(root.topOf(place.index - 1), root.topOf(place.index), root.topOf(place.index + 1)) : root.topOf(place.index)) - implicitHeight - 3
            }
        }
    }
}
