import QtQuick
import Keyfield.Controls
import Keyfield.Tasks

// How often it comes again, to be written in one's own words.
Column {
    id: root

    required property TasksModel model

    readonly property taskView view: root.model.open
    readonly property string said: field.text === root.view.recurrence ? "" : root.model.repeatsAs(field.text)

    function take() {
        root.model.setRecurrence(field.text)
    }

    spacing: 4

    KfInputField {
        id: field

        enabled: !root.view.done
        error: root.view.recurrenceError
        helper: root.said
        iconName: "refresh"
        label: qsTr("Repeats")
        placeholder: qsTr("Every Monday, every month on the 15th")
        width: parent.width

        onAccepted: root.take()
        onActiveFocusChanged: {
            if (!field.activeFocus && field.text !== root.view.recurrence)
                root.take()
        }

        Binding {
            property: "text"
            restoreMode: Binding.RestoreNone
            target: field
            value: root.view.recurrence
            when: !field.activeFocus && root.view.recurrenceError === ""
        }
    }
    KfButton {
        kind: KfButton.Ghost
        small: true
        text: qsTr("Do not repeat any more")
        visible: root.view.recurrence !== "" && !root.view.done
        width: Math.min(implicitWidth, parent.width)
        x: -12

        onClicked: root.model.setRecurrence("")
    }
}
