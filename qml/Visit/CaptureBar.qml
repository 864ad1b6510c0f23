import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// Below everything on the phone: a photo, and the microphone under the thumb. While one speaks it shows how loudly.
Rectangle {
    id: root

    required property MediaModel media
    readonly property bool recording: root.media?.voice.recording ?? false
    signal brief
    signal photo

    color: Theme.color.surfaceRaised
    implicitHeight: row.implicitHeight + 20

    KfDivider {
        width: parent.width
    }
    RecordBar {
        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.recording
        voice: root.media?.voice ?? null
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.recording

        KfTapArea {
            cornerRadius: Theme.radius.m
            implicitHeight: 60
            implicitWidth: Math.max(88, words.implicitWidth + 16)
            text: qsTr("Take photos")

            onClicked: root.photo()

            Column {
                anchors.centerIn: parent
                spacing: 4

                KfIcon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.color.text
                    name: "camera"
                    size: 26
                }
                KfText {
                    id: words

                    anchors.horizontalCenter: parent.horizontalCenter
                    style: Theme.text.micro
                    text: qsTr("Photo")
                }
            }
        }
        KfTapArea {
            cornerRadius: Theme.radius.m
            implicitHeight: 60
            implicitWidth: Math.max(72, briefWords.implicitWidth + 16)
            text: qsTr("Open the brief")

            onClicked: root.brief()

            Column {
                anchors.centerIn: parent
                spacing: 4

                KfIcon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.color.text
                    name: "note"
                    size: 26
                }
                KfText {
                    id: briefWords

                    anchors.horizontalCenter: parent.horizontalCenter
                    style: Theme.text.micro
                    text: qsTr("Brief")
                }
            }
        }
        Item {
            Layout.fillWidth: true
        }
        T.AbstractButton {
            id: microphone

            Accessible.name: qsTr("Record a voice note")
            Accessible.role: Accessible.Button
            focusPolicy: Qt.StrongFocus
            implicitHeight: 60
            implicitWidth: 96

            onClicked: root.media.voice.start()

            background: Rectangle {
                color: microphone.down ? Theme.color.primaryPressed : Theme.color.primary
                radius: 22
            }
            contentItem: Item {
                KfIcon {
                    anchors.centerIn: parent
                    color: Theme.color.onPrimary
                    name: "mic"
                    size: 28
                }
            }

            KfFocusRing {
                cornerRadius: 22
                visible: microphone.visualFocus
            }
        }
    }
}
