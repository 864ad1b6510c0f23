import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// How a figure went, without axes: what it stands in says it. Between the least and the most of its own values.
Item {
    id: root

    required property list<real> values
    property color color: Theme.color.c1
    property color surface: Theme.color.surfaceRaised

    readonly property list<real> xs: Curves.even(root.values, 4, (root.width - 8) / Math.max(1, root.values.length - 1))
    readonly property list<real> ys: Curves.fitted(root.values, root.height - 4, 4)

    Accessible.ignored: true
    implicitHeight: 34
    implicitWidth: 66

    KfPath {
        anchors.fill: parent
        fill: root.color
        opacity: Theme.areaOpacity
        path: Curves.area(root.xs, root.ys, root.height)
    }
    KfPath {
        anchors.fill: parent
        color: root.color
        path: Curves.line(root.xs, root.ys)
    }
    Rectangle {
        border.color: root.surface
        border.width: 1.5
        color: root.color
        height: 8.5
        radius: height / 2
        visible: root.values.length > 0 && !isNaN(root.values[root.values.length - 1])
        width: 8.5
        x: (root.xs[root.xs.length - 1] ?? 0) - 4.25
        y: (root.ys[root.ys.length - 1] ?? 0) - 4.25
    }
}
