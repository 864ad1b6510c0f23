pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What was, what is expected, and how far that may be off. `interval` says the latter in words: never without it.
KfChart {
    id: root

    required property list<real> values // up to now; then NaN
    required property list<real> forecast // from the last value on; before it NaN
    required property list<real> upper // of the band, as the forecast
    required property list<real> lower
    required property string interval
    property list<real> plan
    // The figures now and at the end, as one reads them.
    property string nowText
    property string endText

    readonly property int now: {
        for (let i = root.values.length - 1; i >= 0; --i) {
            if (!isNaN(root.values[i]))
                return i
        }
        return -1
    }
    readonly property int end: root.forecast.length - 1
    readonly property real nowX: root.xs[root.now] ?? 0
    readonly property real nowY: root.now >= 0 ? root.yOf(root.values[root.now]) : 0
    readonly property real endX: root.xs[root.end] ?? 0
    readonly property real endY: root.end >= 0 ? root.yOf(root.forecast[root.end]) : 0

    Accessible.name: Words.list([root.summary, root.interval])
    bars: false

    component Curve: KfPath {
        height: root.plot.height + 8
        strokeWidth: 2.5
        width: root.plot.width
        y: -4
    }

    Curve {
        fill: Theme.color.c1
        opacity: Theme.bandOpacity
        path: Curves.band(root.xs, root.ysOf(root.upper, 4), root.ysOf(root.lower, 4))
    }
    Curve {
        color: Theme.color.plan
        dashes: [2, 5]
        path: Curves.line(root.xs, root.ysOf(root.plan, 4))
        strokeWidth: 1.75
    }
    Curve {
        color: Theme.color.c1
        path: Curves.line(root.xs, root.ysOf(root.values, 4))
    }
    Curve {
        color: Theme.color.c1
        dashes: [6, 6]
        path: Curves.line(root.xs, root.ysOf(root.forecast, 4))
    }
    Rectangle {
        color: Theme.color.outlineStrong
        height: root.plot.height - root.nowY
        visible: root.now >= 0
        width: 1
        x: root.nowX
        y: root.nowY
    }
    KfChartMark {
        visible: root.now >= 0
        x: root.nowX
        y: root.nowY
    }
    KfChartMark {
        hollow: true
        visible: root.end >= 0
        x: root.endX
        y: root.endY
    }
    KfText {
        Accessible.ignored: true
        elide: Text.ElideNone
        style: Theme.text.caption
        text: root.nowText
        weight: Font.DemiBold
        x: Math.max(0, root.nowX - 6 - width)
        y: root.nowY - implicitHeight - 6
    }
    KfText {
        Accessible.ignored: true
        elide: Text.ElideNone
        style: Theme.text.caption
        text: root.endText
        weight: Font.DemiBold
        x: Math.max(0, root.endX - 10 - width)
        y: root.endY - implicitHeight - 6
    }
}
