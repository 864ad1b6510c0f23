import QtQuick
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// A photo, small, as a button that opens it.
Rectangle {
    id: root

    required property MediaLibrary library
    required property string key
    required property string name
    signal opened

    Accessible.ignored: true
    color: Theme.color.surfaceWell
    implicitHeight: 56
    implicitWidth: 72
    radius: Theme.radius.m

    KfIcon {
        anchors.centerIn: parent
        color: Theme.color.textMuted
        name: "image"
        size: 20
        visible: !picture.loaded
    }
    MediaPicture {
        id: picture

        anchors.fill: parent
        key: root.key
        library: root.library
        radius: root.radius
    }
    KfTapArea {
        anchors.fill: parent
        text: qsTr("Open: %1").arg(root.name)

        onClicked: root.opened()
    }
}
