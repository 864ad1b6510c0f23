import QtQuick
import Keyfield.Controls
import Keyfield.Media

// On the desktop beside the words of the note: a photo, a voice, the checklist. While one speaks it shows how loudly.
Item {
    id: root

    // Null: there are no photos and voices.
    required property MediaModel media
    required property string progress // of the checklist
    readonly property bool recording: root.media?.voice.recording ?? false
    signal checklist
    signal photo

    implicitHeight: buttons.implicitHeight
    implicitWidth: root.recording ? bar.implicitWidth : buttons.implicitWidth

    RecordBar {
        id: bar

        anchors.verticalCenter: parent.verticalCenter
        visible: root.recording
        voice: root.media?.voice ?? null
    }
    Row {
        id: buttons

        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        visible: !root.recording

        KfIconButton {
            icon.name: "camera"
            text: qsTr("Take photos")
            visible: root.media !== null

            onClicked: root.photo()
        }
        KfIconButton {
            icon.name: "mic"
            text: qsTr("Record a voice note")
            visible: root.media !== null

            onClicked: root.media.voice.start()
        }
        KfIconButton {
            icon.name: "list"
            text: root.progress !== "" ? qsTr("Checklist, %1").arg(root.progress) : qsTr("Checklist")

            onClicked: root.checklist()
        }
    }
}
