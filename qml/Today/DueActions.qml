import QtQuick
import Keyfield.Controls

// What can be done with what is due.
KfRowSheet {
    id: root

    property string accountKey
    property string type
    signal doneAsked(string key)
    signal openAsked(string type, string key)
    signal accountAsked(string key)

    function askAbout(row: DueItem) {
        root.accountKey = row.accountKey
        root.type = row.promise ? "promise" : "task"
        root.ask(row.key, row.title)
    }

    actions: [
        KfRowAction {
            iconName: "check"
            text: qsTr("Tick it off")
            onChosen: root.doneAsked(root.key)
        },
        KfRowAction {
            iconName: "task"
            text: qsTr("Open it")
            onChosen: root.openAsked(root.type, root.key)
        },
        KfRowAction {
            iconName: "accounts"
            offered: root.accountKey !== ""
            text: qsTr("To its client")
            onChosen: root.accountAsked(root.accountKey)
        }
    ]
}
