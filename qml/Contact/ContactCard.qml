import QtQuick
import QtQuick.Layouts
import Keyfield.Contact
import Keyfield.Controls
import Keyfield.Theme

// How one stands with this person, how to reach them, and what matters to them.
KfCard {
    id: root

    required property contactView view

    Column {
        spacing: 12
        width: parent.width

        GridLayout {
            columnSpacing: 16
            columns: Theme.largeText ? 1 : 3
            rowSpacing: 12
            width: parent.width

            ContactFact {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("Last contact")
                tone: root.view.lastTone
                value: root.view.lastContact
            }
            ContactFact {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("Birthday")
                tone: root.view.birthdayTone
                value: root.view.birthday !== "" ? root.view.birthday : qsTr("unknown", "a birthday")
            }
            ContactFact {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("Promises")
                tone: root.view.promisesTone
                value: root.view.promises
            }
        }
        KfDivider {
            visible: lines.implicitHeight > 0
            width: parent.width
        }
        Column {
            id: lines

            spacing: 10
            width: parent.width

            ContactLine {
                iconName: "phone"
                text: root.view.phone
            }
            ContactLine {
                iconName: "mail"
                text: root.view.email
            }
            ContactLine {
                ink: Theme.color.warningText
                iconName: "bulb"
                text: root.view.about
            }
        }
    }
}
