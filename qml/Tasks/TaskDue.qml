import QtQuick
import Keyfield.Controls
import Keyfield.Tasks

// When it is due, to be written in one's own words.
Column {
    id: root

    required property TasksModel model

    readonly property string said: field.text === root.model.open.due ? "" : root.model.days.understood(field.text)

    function take() {
        root.model.setDue(field.text)
    }

    spacing: 8

    KfInputField {
        id: field

        enabled: !root.model.open.done
        error: root.model.open.dueError
        helper: root.said !== "" ? root.said : root.model.open.dueState
        iconName: "calendar"
        label: qsTr("Due")
        placeholder: qsTr("Tomorrow, on Friday 15:00, 16.10")
        width: parent.width

        onAccepted: root.take()
        onActiveFocusChanged: {
            if (!field.activeFocus && field.text !== root.model.open.due)
                root.take()
        }

        Binding {
            property: "text"
            restoreMode: Binding.RestoreNone
            target: field
            value: root.model.open.due
            when: !field.activeFocus && root.model.open.dueError === ""
        }
    }
}
