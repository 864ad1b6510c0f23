import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// The whole window for the camera: stays for a series of photos until it is closed.
T.Popup {
    id: root

    required property CameraModel camera

    // Dark by day and by night, as pictures are looked at.
    readonly property color ground: Theme.dark ? Theme.color.surface : Theme.color.surfaceInverse
    readonly property color ink: Theme.dark ? Theme.color.text : Theme.color.onSurfaceInverse

    parent: T.Overlay.overlay
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: root.parent ? root.parent.height : 0
    margins: 0
    modal: true
    width: root.parent ? root.parent.width : 0

    onAboutToShow: root.camera.start()
    onOpened: shutter.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: root.camera.stop()

    background: Rectangle {
        color: root.ground
    }
    contentItem: root.inside

    readonly property Item inside: Item {
        CameraPicture {
            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            camera: root.camera
        }
        KfText {
            anchors.centerIn: parent
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            style: Theme.text.body
            text: root.camera.trouble !== "" ? root.camera.trouble : qsTr("Waiting for the camera")
            visible: !root.camera.seeing
            width: Math.min(360, parent.width - 48)
            wrapMode: Text.Wrap
        }
        Item {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: 112

            KfIconButton {
                anchors.left: parent.left
                anchors.leftMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                icon.name: "x"
                text: qsTr("Close the camera")

                onClicked: root.close()
            }
            T.AbstractButton {
                id: shutter

                Accessible.name: qsTr("Take a photo")
                Accessible.role: Accessible.Button
                anchors.centerIn: parent
                enabled: root.camera.seeing
                focusPolicy: Qt.StrongFocus
                implicitHeight: 72
                implicitWidth: 72
                opacity: enabled ? 1 : 0.4

                background: Rectangle {
                    border.color: root.ink
                    border.width: 4
                    color: shutter.down ? root.ink : "transparent"
                    radius: width / 2

                    KfFocusRing {
                        cornerRadius: parent.radius
                        visible: shutter.visualFocus
                    }
                }

                onClicked: root.camera.take()
            }
            KfText {
                anchors.right: parent.right
                anchors.rightMargin: 36
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                style: Theme.text.label
                text: qsTr("%n photo(s)", "", root.camera.taken)
                visible: root.camera.taken > 0
            }
        }
        KfLiveText {
            text: root.camera.trouble
        }
    }
}
