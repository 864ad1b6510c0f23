import QtQuick
import Keyfield.Note
import Keyfield.Theme
import Keyfield.Visit

// What was found in the note, where no pane shows it: as much as leaves room for the text.
ListView {
    id: root

    required property NoteReading reading

    Accessible.name: qsTr("Found in the note")
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    implicitHeight: Math.min(contentHeight, 168 * Theme.textScale)
    model: root.reading.proposals
    spacing: 8

    delegate: FoundStrip {
        width: ListView.view.width

        onAnswered: (key, accepted) => root.reading.accept(key, accepted)
    }
}
