pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// A voice as one button: it plays, or stops.
Rectangle {
    id: root

    required property VoicePlayer player
    required property string key
    required property string name
    required property string length
    required property int durationMs
    required property list<real> levels

    readonly property bool playing: root.player.playing === root.key

    Accessible.ignored: true
    color: Theme.color.surfaceWell
    implicitHeight: 56
    implicitWidth: row.implicitWidth + 24
    radius: Theme.radius.m

    KfTapArea {
        anchors.fill: parent
        text: root.playing ? qsTr("Stop: %1").arg(root.name) : qsTr("Play: %1, %2").arg(root.name).arg(root.length)

        onClicked: root.player.toggle(root.key, root.durationMs)
    }
    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        x: 12

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.text
            name: root.playing ? "stop" : "play"
            size: 20
        }
        LevelBars {
            anchors.verticalCenter: parent.verticalCenter
            levels: root.levels
            progress: root.playing ? root.player.progress : 0
            visible: root.levels.length > 0
        }
        KfText {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideNone
            style: Theme.text.label
            text: root.length
        }
    }
}
