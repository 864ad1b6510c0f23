import QtQml
import Keyfield.Note

// Everything that a selected part of a note can become, wherever notes are written.
QtObject {
    id: root

    readonly property list<NoteStep> all: [root.task, root.promise, root.complaint, root.goal]

    readonly property NoteStep task: NoteStep {
        iconName: "task"
        kind: "task"
        spoken: qsTr("Make a task of the selection")
        text: qsTr("Task")
        tone: "primary"
    }
    readonly property NoteStep promise: NoteStep {
        iconName: "seal"
        kind: "promise"
        spoken: qsTr("Make a promise of the selection")
        text: qsTr("Promise")
        tone: "promise"
    }
    readonly property NoteStep complaint: NoteStep {
        iconName: "alert"
        kind: "complaint"
        spoken: qsTr("Make a complaint of the selection")
        text: qsTr("Complaint")
        tone: "danger"
    }
    readonly property NoteStep goal: NoteStep {
        iconName: "target"
        kind: "goal"
        spoken: qsTr("Make a goal of the selection")
        text: qsTr("Goal")
        tone: "primary"
    }
}
