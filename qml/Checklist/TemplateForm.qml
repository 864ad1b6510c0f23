import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls

// The topics of this visit for further visits: asks for a name, and at whose visits they are to stand.
ColumnLayout {
    id: root

    required property ChecklistModel checklist
    property bool asking: false

    function save(forClient: bool) {
        if (root.checklist.saveTemplate(name.displayText, forClient)) {
            name.text = ""
            name.error = ""
            root.asking = false
        } else {
            name.error = qsTr("Write what the template is called")
        }
    }

    spacing: 8

    KfButton {
        Layout.maximumWidth: root.width
        icon.name: "copy"
        kind: KfButton.Ghost
        leftPadding: 0
        text: qsTr("Save as a template")
        visible: !root.asking

        onClicked: {
            root.asking = true
            name.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    KfInputField {
        id: name

        Layout.fillWidth: true
        label: qsTr("What the template is called")
        visible: root.asking

        onEdited: name.error = ""
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8
        visible: root.asking

        KfButton {
            kind: KfButton.Tonal
            small: true
            text: qsTr("For this client")
            visible: root.checklist.view.hasClient

            onClicked: root.save(true)
        }
        KfButton {
            kind: KfButton.Tonal
            small: true
            text: qsTr("For every client")

            onClicked: root.save(false)
        }
        KfButton {
            kind: KfButton.Ghost
            small: true
            text: qsTr("Cancel")

            onClicked: root.asking = false
        }
    }
}
