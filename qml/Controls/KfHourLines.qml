pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The hours of a day as lines, their names at the left.
Item {
    id: root

    required property int firstHour
    required property int lastHour
    required property real hourHeight
    // What each of them is called: 10:00.
    required property list<string> names
    property real gutter: 52
    property real nameX: 16
    // Where the first line lies, so that its name has room.
    property real firstLine: 7

    function yOf(minute: int): real {
        return root.firstLine + (minute / 60 - root.firstHour) * root.hourHeight
    }

    implicitHeight: (root.lastHour - root.firstHour) * root.hourHeight + 24

    Repeater {
        model: root.lastHour - root.firstHour + 1

        Item {
            id: line

            required property int index

            width: root.width
            y: line.index * root.hourHeight

            KfText {
                color: Theme.color.textSubtle
                style: Theme.text.micro
                text: root.names[line.index] ?? ""
                x: root.nameX
                y: root.firstLine - implicitHeight / 2
            }
            Rectangle {
                color: Theme.color.grid
                height: 1
                width: root.width - root.gutter
                x: root.gutter
                y: root.firstLine
            }
        }
    }
}
