pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Note
import Keyfield.Theme

// What can be made of the note, as much as leaves room for its text.
ListView {
    id: root

    required property NoteReading reading

    Accessible.name: qsTr("Next steps found in the note")
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    implicitHeight: Math.min(contentHeight, 132 * Theme.textScale)
    model: root.reading.proposals

    delegate: ProposalItem {
        width: ListView.view.width

        onAnswered: (key, accepted) => root.reading.accept(key, accepted)
    }
}
