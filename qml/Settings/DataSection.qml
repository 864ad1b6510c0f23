import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Settings
import Keyfield.Theme

// What lies on this device, and how it comes in and out.
SettingsSection {
    id: root

    required property RowModel sizes
    required property settingsView view
    property int letters: 0 // that wait
    signal freeAsked
    signal deletedAsked
    signal exportAsked
    signal importAsked
    signal lettersAsked
    signal rescueAsked

    title: Theme.touch && Theme.compact ? qsTr("Data on the phone") : qsTr("Data on this device")

    StorageBar {
        sizes: root.sizes
        view: root.view
        width: parent.width

        onFreeAsked: root.freeAsked()
    }
    SettingRow {
        divider: true
        iconName: "mail"
        meta: root.letters > 0 ? Words.number(root.letters) : ""
        subtitle: qsTr("Letters to clients that have not left")
        title: qsTr("Letters that wait")
        width: parent.width

        onClicked: root.lettersAsked()
    }
    SettingRow {
        divider: true
        iconName: "trash"
        subtitle: qsTr("It can be brought back")
        title: qsTr("Deleted")
        width: parent.width

        onClicked: root.deletedAsked()
    }
    SettingRow {
        divider: true
        iconName: "download"
        subtitle: qsTr("Clients, people, deals and more, from CSV")
        title: qsTr("Import a file")
        width: parent.width

        onClicked: root.importAsked()
    }
    SettingRow {
        divider: true
        iconName: "archive"
        subtitle: qsTr("JSON, CSV and attachments in a folder")
        title: qsTr("Export everything")
        width: parent.width

        onClicked: root.exportAsked()
    }
    SettingRow {
        divider: true
        iconName: "shield"
        subtitle: qsTr("What has not been sent, in one encrypted file")
        title: qsTr("Rescue file")
        width: parent.width

        onClicked: root.rescueAsked()
    }
}
