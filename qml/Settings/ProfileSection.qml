import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Settings
import Keyfield.Theme

// Who one is here, and where what one writes goes.
Column {
    id: root

    required property settingsView view
    signal joinAsked
    signal syncAsked

    readonly property string name: root.view.name !== "" ? root.view.name : qsTr("Personal store")

    SettingsSection {
        width: root.width

        RowLayout {
            height: implicitHeight + 2 * (Theme.dense ? 14 : 16)
            spacing: 14
            width: parent.width

            KfAvatar {
                Layout.leftMargin: Theme.dense ? 14 : 16
                name: root.view.name !== "" ? root.view.name : "·"
                size: Theme.dense ? 44 : 58
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.rightMargin: 16
                spacing: 0

                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    maximumLineCount: 2
                    style: Theme.text.bodyStrong
                    text: root.name
                    wrapMode: Text.Wrap
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    maximumLineCount: 3
                    style: Theme.text.caption
                    text: root.view.about
                    wrapMode: Text.Wrap
                }
            }
        }
        SettingRow {
            divider: true
            iconName: "org"
            interactive: false
            subtitle: root.view.server
            title: root.view.workspace
            visible: root.view.joined
            width: parent.width
        }
        SettingRow {
            divider: true
            iconName: "cloudcheck"
            subtitle: root.view.lastSync
            title: qsTr("Last sync")
            visible: root.view.joined
            width: parent.width

            onClicked: root.syncAsked()
        }
        SettingRow {
            divider: true
            iconName: "device"
            interactive: false
            subtitle: qsTr("Everything works, nothing is sent anywhere")
            subtitleStyle: Theme.text.rowDetail
            title: qsTr("Only on this device")
            visible: root.view.loaded && !root.view.joined
            width: parent.width
        }
        SettingRow {
            divider: true
            iconName: "userplus"
            title: qsTr("Join with an invitation")
            visible: root.view.loaded && !root.view.joined
            width: parent.width

            onClicked: root.joinAsked()
        }
    }
}
