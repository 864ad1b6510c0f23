pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// The signs of the note's language. With a part of the text selected, they say what that part is.
Rectangle {
    id: root

    property bool selecting: false
    // There is something to put a photo or a voice into.
    property bool media: false
    signal insert(string text)
    signal take(string type)
    signal photo
    signal voice

    color: Theme.color.surfaceWell
    implicitHeight: Theme.dense ? 40 : 52
    implicitWidth: row.implicitWidth + (root.media ? 4 : 16)
    radius: Theme.dense ? Theme.controlRadius : 16

    NoteSteps {
        id: steps
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.dense ? 4 : root.media ? 0 : 8

        Repeater {
            model: root.selecting ? steps.all : []

            KfIconButton {
                required property NoteStep modelData

                color: Theme.color.text
                icon.name: modelData.iconName
                text: modelData.spoken

                onClicked: root.take(modelData.kind)
            }
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "hash"
            text: qsTr("Insert a task")
            visible: !root.selecting

            onClicked: root.insert(qsTr("#task "))
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "seal"
            text: qsTr("Insert a promise")
            visible: !root.selecting

            onClicked: root.insert(qsTr("!promise "))
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "at"
            text: qsTr("Mention a person")
            visible: !root.selecting

            onClicked: root.insert("@")
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "camera"
            text: qsTr("Take photos")
            visible: root.media && !root.selecting

            onClicked: root.photo()
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "mic"
            text: qsTr("Record a voice note")
            visible: root.media && !root.selecting

            onClicked: root.voice()
        }
    }
}
