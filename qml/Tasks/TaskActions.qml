import QtQuick
import Keyfield.Controls

// What can be done with a row of the list of tasks.
KfRowSheet {
    id: root

    property string accountKey
    property bool remindable: false
    signal doneAsked(string key)
    signal dayAsked(string key)
    signal openAsked(string key)
    signal remindAsked(string key)
    signal accountAsked(string key)

    function askAbout(row: TaskRow) {
        root.accountKey = row.accountKey
        root.remindable = row.remindable && !row.reminded
        root.ask(row.key, row.title)
    }

    actions: [
        KfRowAction {
            iconName: "check"
            text: qsTr("Tick it off")
            onChosen: root.doneAsked(root.key)
        },
        KfRowAction {
            iconName: "calendar"
            text: qsTr("Another day")
            onChosen: root.dayAsked(root.key)
        },
        KfRowAction {
            iconName: "bell"
            offered: root.remindable
            text: qsTr("Remind them")
            onChosen: root.remindAsked(root.key)
        },
        KfRowAction {
            iconName: "task"
            text: qsTr("Open it")
            onChosen: root.openAsked(root.key)
        },
        KfRowAction {
            iconName: "accounts"
            offered: root.accountKey !== ""
            text: qsTr("To its client")
            onChosen: root.accountAsked(root.accountKey)
        }
    ]
}
