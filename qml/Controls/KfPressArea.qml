import QtQuick
import Keyfield.Theme

// What is pressed and is not a button: with Qt 6.4 a screen reader takes every AbstractButton for one, whatever its
// Accessible.role says. `visualFocus`: the keyboard has reached it.
Item {
    id: root

    property bool tabStop: true
    property bool visualFocus: false
    readonly property alias down: area.pressed
    readonly property alias hovered: area.containsMouse
    signal clicked

    activeFocusOnTab: root.tabStop

    Accessible.onPressAction: root.clicked()
    Keys.onSpacePressed: root.clicked()
    onActiveFocusChanged: root.visualFocus = root.activeFocus && !area.pressed

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: Theme.dense

        onClicked: root.clicked()
        onPressed: {
            root.forceActiveFocus(Qt.MouseFocusReason)
            root.visualFocus = false
        }
    }
}
