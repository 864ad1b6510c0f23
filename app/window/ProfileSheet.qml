import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Main
import Keyfield.Theme

// Who one is here, and how the app looks: language and theme apply at once.
KfSheet {
    id: root

    required property KeyfieldApplication app
    required property string userName

    readonly property list<string> languages: ["ru", "en"]

    closeButton: true
    dialogWidth: 480
    title: root.userName !== "" ? root.userName : qsTr("Settings")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space.x2

        KfText {
            color: Theme.color.textMuted
            style: Theme.text.label
            text: qsTr("Language")
        }
        KfSegmentedControl {
            Layout.fillWidth: true
            currentIndex: root.languages.indexOf(root.app.language)
            label: qsTr("Language")
            model: ["Русский", "English"]

            onActivated: index => root.app.language = root.languages[index]
        }
        KfText {
            Layout.topMargin: Theme.space.x2
            color: Theme.color.textMuted
            style: Theme.text.label
            text: qsTr("Theme")
        }
        KfSegmentedControl {
            Layout.fillWidth: true
            currentIndex: root.app.theme
            label: qsTr("Theme")
            model: [qsTr("As the system"), qsTr("Light"), qsTr("Dark"), qsTr("Sunlight")]

            onActivated: index => root.app.theme = index
        }
        KfButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space.x4
            icon.name: "lock"
            kind: KfButton.Neutral
            text: qsTr("Lock now")

            onClicked: {
                root.close()
                root.app.lock()
            }
        }
    }
}
