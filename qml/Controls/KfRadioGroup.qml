pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls

// One of several lines of text. Arrow keys, Home and End move; Tab goes past it.
FocusScope {
    id: root

    required property string label
    required property list<string> model
    property int currentIndex: 0
    signal activated(int index)

    function choose(index: int) {
        if (index < 0 || index >= root.model.length)
            return
        const moved = index !== root.currentIndex
        root.currentIndex = index
        const line = lines.itemAt(index)
        if (root.activeFocus && line)
            line.forceActiveFocus(Qt.TabFocusReason)
        if (moved)
            root.activated(index)
    }

    Accessible.name: root.label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    Keys.onDownPressed: root.choose(root.currentIndex + 1)
    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return
        event.accepted = true
        root.choose(event.key === Qt.Key_Home ? 0 : root.model.length - 1)
    }
    Keys.onRightPressed: root.choose(root.currentIndex + 1)
    Keys.onUpPressed: root.choose(root.currentIndex - 1)

    Column {
        id: column

        width: root.width

        Repeater {
            id: lines

            model: root.model

            KfRadio {
                id: line

                required property int index
                required property string modelData

                autoExclusive: false
                checkable: false
                checked: line.index === root.currentIndex
                focus: line.checked
                focusPolicy: line.checked ? Qt.StrongFocus : Qt.ClickFocus
                text: line.modelData
                width: column.width

                onClicked: root.choose(line.index)
            }
        }
    }
}
