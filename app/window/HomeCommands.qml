pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Keyfield.Models

// Everything the unlocked app can be asked to do from anywhere: by its keys, and in the palette.
Item {
    id: root

    readonly property list<KfCommand> all: [newNote, newTask, newContact, newClient, startVisit, brief, today, accounts, tasks, sync, undo, profile, lock]

    signal accountsAsked
    signal briefAsked(string accountKey)
    signal captureAsked(string accountKey)
    signal clientAsked
    signal contactAsked(string accountKey)
    signal lockAsked
    signal profileAsked
    signal searchAsked
    signal syncAsked
    signal taskAsked(string accountKey)
    signal tasksAsked
    signal todayAsked
    signal undoAsked
    signal visitAsked(string accountKey)

    KfCommand {
        id: newNote

        clientText: qsTr("New note, %1", "the name of a client")
        iconName: "edit"
        sequence: "Ctrl+N"
        text: qsTr("New note")
        words: qsTr("write, record, add", "further words for a new note")
        onTriggered: accountKey => root.captureAsked(accountKey)
    }
    KfCommand {
        id: newTask

        clientText: qsTr("New task, %1", "the name of a client")
        iconName: "task"
        sequence: "Ctrl+T"
        text: qsTr("New task")
        words: qsTr("to do, remember, add", "further words for a new task")
        onTriggered: accountKey => root.taskAsked(accountKey)
    }
    KfCommand {
        id: newContact

        clientText: qsTr("New contact, %1", "the name of a client")
        iconName: "user"
        sequence: "Ctrl+Shift+N"
        text: qsTr("New contact")
        words: qsTr("person, people, add, create", "further words for a new contact")
        onTriggered: accountKey => root.contactAsked(accountKey)
    }
    KfCommand {
        id: newClient

        iconName: "accounts"
        sequence: "Ctrl+Shift+A"
        text: qsTr("New client")
        words: qsTr("company, customer, account, add, create", "further words for a new client")
        onTriggered: root.clientAsked()
    }
    KfCommand {
        id: startVisit

        clientText: qsTr("Start a visit, %1", "the name of a client")
        iconName: "walk"
        sequence: "Ctrl+Shift+V"
        text: qsTr("Start the visit")
        words: qsTr("check in, meeting, go on", "further words for starting a visit")
        onTriggered: accountKey => root.visitAsked(accountKey)
    }
    KfCommand {
        id: brief

        clientText: qsTr("Brief, %1", "the name of a client")
        iconName: "note"
        sequence: "Ctrl+B"
        text: qsTr("Brief of the next visit")
        words: qsTr("meeting, prepare, summary", "further words for the brief")
        onTriggered: accountKey => root.briefAsked(accountKey)
    }
    KfCommand {
        id: today

        iconName: "today"
        sequence: "Ctrl+1"
        text: qsTr("Today")
        words: qsTr("day, agenda, start", "further words for the page Today")
        onTriggered: root.todayAsked()
    }
    KfCommand {
        id: accounts

        iconName: "accounts"
        sequence: "Ctrl+2"
        text: qsTr("Accounts")
        words: qsTr("customers, companies, portfolio", "further words for the page Accounts")
        onTriggered: root.accountsAsked()
    }
    KfCommand {
        id: tasks

        iconName: "checks"
        sequence: "Ctrl+3"
        text: qsTr("Tasks")
        words: qsTr("promises, to do, due, waiting", "further words for the page Tasks")
        onTriggered: root.tasksAsked()
    }
    KfCommand {
        id: sync

        iconName: "cloudcheck"
        text: qsTr("What is saved and sent")
        words: qsTr("sync, synchronization, server, queue", "further words for the page Sync")
        onTriggered: root.syncAsked()
    }
    KfCommand {
        id: undo

        iconName: "history"
        sequence: "Ctrl+Z"
        text: qsTr("Undo")
        words: qsTr("take back, restore", "further words for undoing")
        onTriggered: root.undoAsked()
    }
    KfCommand {
        id: profile

        iconName: "settings"
        text: qsTr("Language and appearance")
        words: qsTr("settings, theme, dark, light", "further words for settings")
        onTriggered: root.profileAsked()
    }
    KfCommand {
        id: lock

        iconName: "lock"
        sequence: "Ctrl+L"
        text: qsTr("Lock now")
        words: qsTr("close, quit, security", "further words for locking")
        onTriggered: root.lockAsked()
    }
    Instantiator {
        model: root.all

        Shortcut {
            required property KfCommand modelData

            enabled: modelData.sequence !== ""
            sequence: modelData.sequence
            onActivated: modelData.trigger()
        }
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.searchAsked()
    }
}
