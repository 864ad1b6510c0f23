import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Settings
import Keyfield.Theme

// How the app looks and speaks; all of it at once.
SettingsSection {
    id: root

    required property Appearance appearance

    readonly property list<string> languages: ["ru", "en"]

    title: qsTr("Appearance")

    KfSwitchRow {
        checked: root.appearance.sunlight
        iconName: "sun"
        subtitle: qsTr("More contrast, for reading in the sun")
        title: qsTr("Sunlight")
        width: parent.width

        onSwitched: checked => root.appearance.sunlight = checked
    }
    SettingChoice {
        current: root.appearance.theme
        divider: true
        iconName: "moon"
        title: qsTr("Theme")
        values: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
        width: parent.width

        onChosen: index => root.appearance.theme = index
    }
    KfListItem {
        divider: true
        interactive: false
        title: qsTr("Text size")
        width: parent.width

        leading: KfIconTile {
            iconName: "textsize"
        }
        trailing: RowLayout {
            spacing: 0

            KfIconButton {
                enabled: root.appearance.canShrink
                icon.name: "minus"
                text: qsTr("Smaller text")

                onClicked: root.appearance.shrink()
            }
            KfText {
                Layout.minimumWidth: 56
                elide: Text.ElideNone
                horizontalAlignment: Text.AlignHCenter
                style: Theme.text.rowTitle
                text: qsTr("%1%", "percent").arg(root.appearance.textPercent)
            }
            KfIconButton {
                enabled: root.appearance.canGrow
                icon.name: "plus"
                text: qsTr("Larger text")

                onClicked: root.appearance.grow()
            }
        }
    }
    KfSwitchRow {
        checked: root.appearance.reduceMotion
        divider: true
        enabled: !root.appearance.systemReducesMotion
        iconName: "pause"
        subtitle: root.appearance.systemReducesMotion ? qsTr("As the system's settings say") : qsTr("Pages and sheets appear without moving")
        title: qsTr("Less motion")
        width: parent.width

        onSwitched: checked => root.appearance.reduceMotion = checked
    }
    // What it mirrors is below the words on touch screens alone.
    KfSwitchRow {
        checked: root.appearance.leftHanded
        divider: true
        iconName: "hand"
        subtitle: qsTr("The microphone in a visit is under the left thumb")
        title: qsTr("For the left hand")
        visible: !Theme.dense
        width: parent.width

        onSwitched: checked => root.appearance.leftHanded = checked
    }
    SettingChoice {
        current: root.languages.indexOf(root.appearance.language)
        divider: true
        iconName: "globe"
        title: qsTr("Language")
        values: ["Русский", "English"]
        width: parent.width

        onChosen: index => root.appearance.language = root.languages[index]
    }
}
