pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Theme

// How loud it was, a bar for each moment; those before `progress` are the ones heard.
Item {
    id: root

    required property list<real> levels
    property real progress: 0
    property color color: Theme.color.textMuted

    readonly property real step: root.levels.length > 0 ? root.width / root.levels.length : root.width

    implicitHeight: 28
    implicitWidth: 70

    Repeater {
        model: root.levels.length

        Rectangle {
            required property int index

            color: root.progress > index / root.levels.length ? Theme.color.primary : root.color
            height: Math.max(width, root.height * (root.levels[index] ?? 0))
            radius: width / 2
            width: Math.min(3, root.step * 0.55)
            x: index * root.step + (root.step - width) / 2
            y: (root.height - height) / 2
        }
    }
}
