import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// Below everything on the phone: photos, the checklist, and the microphone under the thumb. While one speaks it shows
// how loudly.
Rectangle {
    id: root

    // Null: there are no photos and voices.
    required property MediaModel media
    required property string progress // of the checklist
    readonly property bool recording: root.media?.voice.recording ?? false
    signal checklist
    signal brief
    signal photo

    component Tool: KfTapArea {
        id: tool

        required property string iconName
        required property string caption

        Layout.fillWidth: true
        Layout.maximumWidth: 132
        cornerRadius: Theme.radius.m
        implicitHeight: Math.max(60, content.implicitHeight + 8)
        implicitWidth: content.implicitWidth + 8

        Column {
            id: content

            anchors.centerIn: parent
            spacing: 4

            KfIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.color.text
                name: tool.iconName
                size: 26
            }
            KfText {
                Accessible.ignored: true
                anchors.horizontalCenter: parent.horizontalCenter
                style: Theme.text.micro
                text: tool.caption
            }
        }
    }

    color: Theme.color.surfaceRaised
    implicitHeight: row.implicitHeight + 20

    KfDivider {
        width: parent.width
    }
    RecordBar {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.leftHanded
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

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.leftHanded
        anchors.left: parent.left
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        visible: !root.recording

        Tool {
            caption: qsTr("Photo")
            iconName: "camera"
            text: qsTr("Take photos")
            visible: root.media !== null

            onClicked: root.photo()
        }
        Tool {
            caption: qsTr("Checklist")
            iconName: "list"
            text: root.progress !== "" ? qsTr("Checklist, %1").arg(root.progress) : qsTr("Checklist")

            onClicked: root.checklist()
        }
        Tool {
            caption: qsTr("Brief")
            iconName: "note"
            text: qsTr("Open the brief")

            onClicked: root.brief()
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
            visible: root.media !== null

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
