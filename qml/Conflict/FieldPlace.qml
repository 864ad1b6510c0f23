import QtQuick
import Keyfield.Conflict

// Where one side's value of a field stands; empty when the side says nothing of it.
Item {
    id: root

    required property conflictChoice choice
    property bool longText: false
    property alias cell: inside
    signal chosen(int n)
    signal movedField(int step)
    signal movedSide(int step)

    implicitHeight: inside.visible ? inside.implicitHeight : 0

    FieldCell {
        id: inside

        anchors.fill: parent
        choice: root.choice
        longText: root.longText
        visible: root.choice.n >= 0

        Keys.onDownPressed: root.movedField(1)
        Keys.onLeftPressed: root.movedSide(-1)
        Keys.onRightPressed: root.movedSide(1)
        Keys.onUpPressed: root.movedField(-1)
        onClicked: root.chosen(root.choice.n)
    }
}
