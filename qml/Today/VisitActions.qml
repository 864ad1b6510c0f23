import QtQuick
import Keyfield.Controls

// What can be done with a visit of today.
KfRowSheet {
    id: root

    property string accountKey
    signal startAsked(string visitKey)
    signal briefAsked(string visitKey)
    signal accountAsked(string key)

    function askAbout(visitKey: string, accountKey: string, account: string) {
        root.accountKey = accountKey
        root.ask(visitKey, account)
    }

    actions: [
        KfRowAction {
            iconName: "play"
            text: qsTr("Start the visit")
            onChosen: root.startAsked(root.key)
        },
        KfRowAction {
            iconName: "note"
            text: qsTr("Brief")
            onChosen: root.briefAsked(root.key)
        },
        KfRowAction {
            iconName: "accounts"
            offered: root.accountKey !== ""
            text: qsTr("Open the account")
            onChosen: root.accountAsked(root.accountKey)
        }
    ]
}
