import QtQuick
import Keyfield.Controls

// What can be done with a client in the list.
KfRowSheet {
    id: root

    property string callUrl
    signal openAsked(string key)
    signal visitAsked(string key)
    signal briefAsked(string key)
    signal noteAsked(string key)
    signal planAsked(string key)

    function askAbout(key: string, name: string, callUrl: string) {
        root.callUrl = callUrl
        root.ask(key, name)
    }

    actions: [
        KfRowAction {
            iconName: "play"
            text: qsTr("Start a visit")
            onChosen: root.visitAsked(root.key)
        },
        KfRowAction {
            iconName: "note"
            text: qsTr("Brief")
            onChosen: root.briefAsked(root.key)
        },
        KfRowAction {
            iconName: "edit"
            text: qsTr("Write a note")
            onChosen: root.noteAsked(root.key)
        },
        KfRowAction {
            iconName: "phone"
            offered: root.callUrl !== ""
            text: qsTr("Call")
            onChosen: Qt.openUrlExternally(root.callUrl)
        },
        KfRowAction {
            iconName: "calendar"
            text: qsTr("Plan a visit")
            onChosen: root.planAsked(root.key)
        },
        KfRowAction {
            iconName: "accounts"
            text: qsTr("Open the account")
            onChosen: root.openAsked(root.key)
        }
    ]
}
