import QtQuick
import Keyfield.Controls
import Keyfield.Settings

// Who can get at what lies here.
Column {
    id: root

    required property AutoLock autoLock
    required property PassphraseModel passphrase
    signal lockAsked
    signal changed

    property bool changing: false

    Connections {
        target: root.passphrase

        function onDone() {
            root.changing = false
            root.changed()
        }
    }
    SettingsSection {
        title: qsTr("Protection")
        width: root.width

        SettingRow {
            iconName: "lock"
            leads: !root.changing
            subtitle: qsTr("It opens everything on this device")
            title: qsTr("Passphrase")
            width: parent.width

            onClicked: root.changing = !root.changing
        }
        PassphraseForm {
            model: root.passphrase
            visible: root.changing
            width: parent.width

            onClosed: root.changing = false
        }
        SettingRow {
            divider: true
            iconName: "key"
            leads: false
            title: qsTr("Lock now")
            width: parent.width

            onClicked: root.lockAsked()
        }
        SettingChoice {
            current: root.autoLock.choice
            divider: true
            iconName: "timer"
            title: qsTr("Locks by itself when nobody touches it")
            values: [qsTr("1 min"), qsTr("5 min"), qsTr("15 min"), qsTr("1 h"), qsTr("Never")]
            width: parent.width

            onChosen: index => root.autoLock.choice = index
        }
    }
}
