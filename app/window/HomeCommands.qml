pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Keyfield.Main
import Keyfield.Models

// Everything the unlocked app can be asked to do from anywhere: by its keys, and in the palette.
Item {
    id: root

    readonly property list<KfCommand> all: [moves.search, moves.find, newNote, startVisit, brief, newTask, newContact, newClient, planVisit, printing, showing, today, accounts, tasks, calendar, sync, undo, deleted, letters, importing, exporting, joining, profile, keys, moves.rowActions, moves.nextTab, moves.previousTab, moves.nextPane, moves.previousPane, lock]

    // None of them but the way out of what is shown to a client.
    property bool presenting: false

    signal accountsAsked
    signal briefAsked(string accountKey)
    signal calendarAsked
    signal captureAsked(string accountKey)
    signal exportAsked
    signal importAsked
    signal joinAsked
    signal keysAsked
    signal deletedAsked
    signal lettersAsked
    signal clientAsked
    signal contactAsked(string accountKey)
    signal lockAsked
    signal planAsked(string accountKey)
    signal printAsked
    signal profileAsked
    signal showingAsked(string accountKey)
    signal rowActionsAsked
    signal searchAsked
    signal findAsked
    signal paneAsked(int steps)
    signal syncAsked
    signal tabAsked(int steps)
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
        id: planVisit

        clientText: qsTr("Plan a visit, %1", "the name of a client")
        iconName: "calendar"
        text: qsTr("Plan a visit")
        words: qsTr("new visit, appointment, schedule", "further words for planning a visit")
        onTriggered: accountKey => root.planAsked(accountKey)
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
        id: printing

        iconName: "print"
        offered: false
        sequence: "Ctrl+P"
        text: qsTr("Print the brief")
        onTriggered: root.printAsked()
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
        id: calendar

        iconName: "calendar"
        sequence: "Ctrl+4"
        text: qsTr("Visit planning")
        words: qsTr("calendar, week, schedule, route", "further words for the page Visit planning")
        onTriggered: root.calendarAsked()
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
        id: importing

        iconName: "download"
        text: qsTr("Import a file")
        words: qsTr("csv, excel, crm, load, table", "further words for importing")
        onTriggered: root.importAsked()
    }
    KfCommand {
        id: exporting

        iconName: "archive"
        text: qsTr("Export everything")
        words: qsTr("csv, json, backup, save, take out", "further words for exporting")
        onTriggered: root.exportAsked()
    }
    KfCommand {
        id: joining

        iconName: "userplus"
        text: qsTr("Join with an invitation")
        words: qsTr("company, server, code, workspace", "further words for joining a workspace")
        onTriggered: root.joinAsked()
    }
    KfCommand {
        id: keys

        iconName: "keyboard"
        otherSequence: "Ctrl+/"
        sequence: "F1"
        text: qsTr("Keys")
        words: qsTr("shortcuts, help, keyboard, ?", "further words for the list of keys")
        onTriggered: root.keysAsked()
    }
    KfCommand {
        id: showing

        clientText: qsTr("Show to the client, %1", "the name of a client")
        iconName: "present"
        sequence: "Ctrl+Shift+S"
        text: qsTr("Show to the client")
        words: qsTr("screen, presentation, agreements", "further words for what a client may see")
        onTriggered: accountKey => root.showingAsked(accountKey)
    }
    KfCommand {
        id: deleted

        iconName: "trash"
        text: qsTr("Deleted")
        words: qsTr("trash, restore, bring back, find", "further words for what was deleted")
        onTriggered: root.deletedAsked()
    }
    KfCommand {
        id: letters

        iconName: "mail"
        text: qsTr("Letters that wait")
        words: qsTr("mail, outbox, follow-up, send", "further words for letters that wait")
        onTriggered: root.lettersAsked()
    }
    KfCommand {
        id: profile

        iconName: "settings"
        sequence: "Ctrl+,"
        text: qsTr("Settings")
        words: qsTr("language, theme, dark, light, text size, passphrase, profile", "further words for settings")
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
    MoveCommands {
        id: moves

        onFindAsked: root.findAsked()
        onPaneAsked: steps => root.paneAsked(steps)
        onRowActionsAsked: root.rowActionsAsked()
        onSearchAsked: root.searchAsked()
        onTabAsked: steps => root.tabAsked(steps)
    }
    Instantiator {
        model: root.all

        Shortcut {
            required property KfCommand modelData

            enabled: modelData.sequence !== "" && (!root.presenting || modelData === showing || modelData === lock)
            sequences: modelData.otherSequence === "" ? [modelData.sequence] : [modelData.sequence, modelData.otherSequence]
            onActivated: modelData.trigger()
        }
    }
}
