pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// Photos and voices side by side; each can be taken away where `removable`.
ListView {
    id: root

    required property MediaLibrary library
    property bool removable: false
    signal photoOpened(string key, string name)
    signal removed(string key)

    Accessible.name: qsTr("Photos and voice notes")
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    implicitHeight: root.count > 0 ? 56 : 0
    orientation: ListView.Horizontal
    spacing: 8

    delegate: Row {
        id: item

        required property string key
        required property string name
        required property string length
        required property int durationMs
        required property bool voice
        required property bool photo
        required property list<real> levels

        spacing: 0

        VoiceClip {
            durationMs: item.durationMs
            key: item.key
            length: item.length
            levels: item.levels
            name: item.name
            player: root.library.player
            visible: item.voice
        }
        PhotoThumb {
            key: item.photo ? item.key : ""
            library: root.library
            name: item.name
            visible: item.photo

            onOpened: root.photoOpened(item.key, item.name)
        }
        KfIconButton {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.textMuted
            icon.name: "trash"
            iconSize: 18
            implicitWidth: Theme.dense ? 32 : 44
            text: qsTr("Delete: %1").arg(item.name)
            visible: root.removable

            onClicked: root.removed(item.key)
        }
    }
}
