import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// How a client does, as a shape of its own for each of three states: a circle, a triangle, a diamond.
KfPath {
    id: root

    required property int value // 0 to 100
    property real size: 11

    readonly property color ink: root.value >= 75 ? Theme.color.success : root.value >= 50 ? Theme.color.warning : Theme.color.danger

    color: root.ink
    fill: root.ink
    grid: 12
    height: root.size
    implicitHeight: root.size
    implicitWidth: root.size
    path: root.value >= 75 ? "M1 6a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" : root.value >= 50 ? "M6 1.6L11 10.4H1z" : "M6 1L11 6 6 11 1 6z"
    strokeWidth: root.value >= 75 ? 0 : 1
    width: root.size
}
