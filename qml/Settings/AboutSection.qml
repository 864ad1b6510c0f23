import QtQuick
import Keyfield.Controls
import Keyfield.Settings
import Keyfield.Theme

SettingsSection {
    id: root

    required property settingsView view
    signal keysAsked

    title: qsTr("About")

    SettingRow {
        iconName: "keyboard"
        title: qsTr("Keys")
        visible: !Theme.touch
        width: parent.width

        onClicked: root.keysAsked()
    }
    SettingRow {
        divider: !Theme.touch
        iconName: "info"
        interactive: false
        meta: root.view.version
        title: "Keyfield"
        width: parent.width
    }
}
