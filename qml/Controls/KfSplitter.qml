import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The line between a list and what is open of it: dragged, or moved by the arrows, it makes the list wider.
Item {
    id: root

    required property real value // how wide the list is
    property real from: 320
    property real to: 440
    property real usual: 336 // after a double press
    property string text
    signal moved(real value)
    signal settled(real value) // it is let go of

    readonly property bool held: area.pressed

    function move(value: real) {
        const width = Math.round(Math.max(root.from, Math.min(root.to, value)))
        if (width !== root.value)
            root.moved(width)
    }
    function step(by: real) {
        root.move(root.value + by)
        root.settled(root.value)
    }

    Accessible.description: qsTr("The arrows make the list wider and narrower")
    Accessible.name: root.text
    Accessible.role: Accessible.Splitter
    activeFocusOnTab: true
    implicitWidth: 1

    Keys.onLeftPressed: root.step(-Theme.space.x4)
    Keys.onRightPressed: root.step(Theme.space.x4)

    Rectangle {
        anchors.centerIn: parent
        color: root.held || root.activeFocus ? Theme.color.primary : area.containsMouse ? Theme.color.outlineStrong : Theme.color.outline
        height: parent.height
        width: root.held || root.activeFocus ? 3 : 1
    }
    MouseArea {
        id: area

        property real grabbed: 0

        anchors.fill: parent
        anchors.leftMargin: -4
        anchors.rightMargin: -4
        cursorShape: Qt.SplitHCursor
        hoverEnabled: true
        preventStealing: true

        onDoubleClicked: {
            root.move(root.usual)
            root.settled(root.value)
        }
        onPositionChanged: mouse => {
            if (area.pressed)
                root.move(root.value + mouse.x - area.grabbed)
        }
        onPressed: mouse => area.grabbed = mouse.x
        onReleased: root.settled(root.value)
    }
}
