pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Theme

// How much of a code is entered, on the hero's fill. Shakes at a wrong one.
Row {
    id: root

    required property int entered
    property int length: 6

    function shake() {
        if (!Theme.reduceMotion)
            shaking.restart()
    }

    Accessible.name: qsTr("%1 of %2 digits entered").arg(root.entered).arg(root.length)
    Accessible.role: Accessible.StaticText
    spacing: 18

    transform: Translate {
        id: aside
    }

    SequentialAnimation {
        id: shaking

        NumberAnimation { duration: Theme.motion.instant; property: "x"; target: aside; to: -10 }
        NumberAnimation { duration: Theme.motion.instant; property: "x"; target: aside; to: 8 }
        NumberAnimation { duration: Theme.motion.instant; property: "x"; target: aside; to: -5 }
        NumberAnimation { duration: Theme.motion.instant; property: "x"; target: aside; to: 0 }
    }
    Repeater {
        model: root.length

        Rectangle {
            id: dot

            required property int index
            readonly property bool filled: dot.index < root.entered

            border.color: Theme.color.onHeroMuted
            border.width: dot.filled ? 0 : 2
            color: dot.filled ? Theme.color.onHero : "transparent"
            height: 15
            radius: 7.5
            width: 15
        }
    }
}
