pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Up to six lines, each with its name at its end; from three on each with marks of its own. What is missing is a gap.
KfChart {
    id: root

    required property list<KfSeries> series

    readonly property list<color> colors: [Theme.color.c1, Theme.color.c2, Theme.color.c3, Theme.color.c4, Theme.color.c5, Theme.color.c6]
    readonly property bool marked: root.series.length > 2
    // Where their names stand, so that none lies on another.
    readonly property list<real> nameYs: {
        const line = Theme.text.micro.lineHeight
        const order = []
        for (let i = 0; i < root.series.length; ++i)
            order.push(i)
        order.sort((a, b) => root.endY(a) - root.endY(b))
        let last = -Infinity
        const ys = order.slice()
        for (const i of order) {
            last = Math.max(root.endY(i), last + line)
            ys[i] = last
        }
        // And none below the axis.
        let most = root.plot.height
        for (const i of order.reverse()) {
            ys[i] = Math.min(ys[i], most)
            most = ys[i] - line
        }
        return ys
    }

    function lastOf(values: list<real>): int {
        for (let i = values.length - 1; i >= 0; --i) {
            if (!isNaN(values[i]))
                return i
        }
        return -1
    }
    function endY(index: int): real {
        const values = root.series[index].values
        const last = root.lastOf(values)
        return last < 0 ? 0 : root.yOf(values[last])
    }
    function colorOf(index: int): color {
        if (root.series[index].plan)
            return Theme.color.plan
        let number = 0
        for (let i = 0; i < index; ++i)
            number += root.series[i].plan ? 0 : 1
        return root.colors[number % 6]
    }

    bars: false
    endMargin: Math.min(root.width * 0.4, names.widest + 14)

    Repeater {
        id: names

        property real widest: 0

        function measure() {
            let widest = 0
            for (let i = 0; i < names.count; ++i)
                widest = Math.max(widest, names.itemAt(i)?.textWidth ?? 0)
            names.widest = widest
        }

        model: root.series.length

        Item {
            id: line

            required property int index
            readonly property KfSeries one: root.series[line.index]
            readonly property color color: root.colorOf(line.index)
            readonly property list<real> ys: root.ysOf(line.one.values, 0)
            readonly property int last: root.lastOf(line.one.values)
            readonly property real textWidth: name.implicitWidth

            height: root.plot.height
            width: root.plot.width

            onTextWidthChanged: names.measure()

            KfPath {
                color: line.color
                dashes: line.one.plan ? [5, 5] : []
                // Its line may touch the edges.
                height: parent.height + 8
                path: Curves.line(root.xs, root.ysOf(line.one.values, 4))
                strokeWidth: 2.5
                width: parent.width
                y: -4
            }
            Repeater {
                model: root.marked ? line.one.values.length : 0

                KfChartMark {
                    required property int index

                    color: line.color
                    shape: line.index
                    visible: !isNaN(line.one.values[index] ?? NaN)
                    x: root.xs[index] ?? 0
                    y: visible ? line.ys[index] : 0
                }
            }
            KfChartMark {
                color: line.color
                shape: root.marked ? line.index : 0
                visible: line.last >= 0
                x: root.xs[line.last] ?? 0
                y: line.ys[line.last] ?? 0
            }
            KfText {
                id: name

                Accessible.ignored: true
                style: Theme.text.micro
                text: line.one.name
                weight: Font.DemiBold
                width: Math.min(implicitWidth, root.width * 0.4 - 14)
                x: (root.xs[line.last] ?? 0) + 10
                y: (root.nameYs[line.index] ?? 0) - implicitHeight / 2
            }
        }
    }
}
