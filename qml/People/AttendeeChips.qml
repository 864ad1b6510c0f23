pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.People

// Who takes part: those of the client at a tap each, and the way to others.
Flow {
    id: root

    required property Attendees model
    signal othersAsked

    Accessible.name: qsTr("Who takes part")
    Accessible.role: Accessible.Grouping
    spacing: 8

    Repeater {
        model: root.model.rows

        KfChip {
            id: person

            required property string key
            required property string name
            required property string detail
            required property bool chosen

            Accessible.name: Words.list([person.name, person.detail])
            checked: person.chosen
            icon.name: person.chosen ? "check" : ""
            maximumWidth: root.width
            text: person.name

            onClicked: root.model.toggle(person.key)
        }
    }
    KfChip {
        icon.name: "userplus"
        kind: KfChip.Soft
        maximumWidth: root.width
        text: qsTr("Another person")

        onClicked: root.othersAsked()
    }
}
