import QtQuick
import Keyfield.Controls
import Keyfield.Media

// On the desktop beside the words of the note: a photo, a voice. While one speaks it shows how loudly.
Item {
    id: root

    required property MediaModel media
    readonly property bool recording: root.media?.voice.recording ?? false
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

            onClicked: root.photo()
        }
        KfIconButton {
            icon.name: "mic"
            text: qsTr("Record a voice note")

            onClicked: root.media.voice.start()
        }
    }
}
