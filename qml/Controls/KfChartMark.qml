import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Where a line ends, or what its points are: of another shape for each series. Its middle is at x and y.
Item {
    id: root

    property int shape: 0
    property color color: Theme.color.c1
    property color surface: Theme.color.surfaceRaised
    property bool hollow: false
    property real size: 11

    readonly property list<string> shapes: ["M2 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "M2.5 2.5H9.5V9.5H2.5z", "M6 2L10.2 9.6H1.8z", "M6 1.4L10.6 6 6 10.6 1.4 6z", "M4.6 1.5H7.4V4.6H10.5V7.4H7.4V10.5H4.6V7.4H1.5V4.6H4.6z", "M2.5 6a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z"]

    KfPath {
        color: root.hollow || root.shape === 5 ? root.color : root.surface
        fill: root.hollow || root.shape === 5 ? root.surface : root.color
        grid: 12
        height: root.size
        path: root.shapes[root.shape % 6]
        strokeWidth: root.hollow || root.shape === 5 ? 2.2 : 1.4
        width: root.size
        x: -root.size / 2
        y: -root.size / 2
    }
}
