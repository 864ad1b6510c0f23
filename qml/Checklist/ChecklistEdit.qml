import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls

// What can be done with one item: all of it with what one means to talk about oneself, little with a template's.
ColumnLayout {
    id: root

    required property ChecklistModel checklist
    required property string key
    required property string title
    required property string why
    required property bool own
    required property bool needsPhoto
    required property bool first
    required property bool last
    signal reasonAsked

    function save() {
        rest.stop()
        if (root.own)
            root.checklist.edit(root.key, name.displayText, reason.displayText)
    }

    spacing: 10

    Component.onCompleted: {
        // Once: what is typed here goes there, and does not come back under the cursor.
        name.text = root.title
        reason.text = root.why
    }
    Component.onDestruction: {
        if (rest.running)
            root.save()
    }

    Timer {
        id: rest

        interval: 300

        onTriggered: root.save()
    }
    KfInputField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Topic")
        visible: root.own

        onAccepted: root.save()
        onDisplayTextChanged: {
            if (name.field.activeFocus)
                rest.restart()
        }
    }
    KfInputField {
        id: reason

        Layout.fillWidth: true
        label: qsTr("Why")
        visible: root.own

        onAccepted: root.save()
        onDisplayTextChanged: {
            if (reason.field.activeFocus)
                rest.restart()
        }
    }
    RowLayout {
        spacing: 0
        visible: root.own

        KfChip {
            checked: root.needsPhoto
            icon.name: "camera"
            text: qsTr("Needs a photo")

            onClicked: root.checklist.setNeedsPhoto(root.key, !root.needsPhoto)
        }
        Item {
            Layout.fillWidth: true
        }
        KfIconButton {
            enabled: !root.first
            icon.name: "up"
            text: qsTr("Move up: %1").arg(root.title)

            onClicked: root.checklist.move(root.key, -1)
        }
        KfIconButton {
            enabled: !root.last
            icon.name: "down"
            text: qsTr("Move down: %1").arg(root.title)

            onClicked: root.checklist.move(root.key, 1)
        }
        KfIconButton {
            icon.name: "trash"
            text: qsTr("Delete: %1").arg(root.title)

            onClicked: root.checklist.remove(root.key)
        }
    }
    KfButton {
        Accessible.name: qsTr("Does not apply: %1").arg(root.title)
        Layout.bottomMargin: 12
        small: true
        text: qsTr("Does not apply")

        onClicked: root.reasonAsked()
    }
}
