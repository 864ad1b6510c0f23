pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// While a voice is recorded: how loud it is, for how long by now, and the way to end it.
Rectangle {
    id: root

    property VoiceNote voice: null

    color: Theme.color.dangerSoft
    implicitHeight: Theme.dense ? 40 : 52
    implicitWidth: 240
    radius: Theme.dense ? Theme.controlRadius : 16

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 4
        spacing: 12

        KfText {
            Accessible.name: qsTr("Recording, %1").arg(root.voice?.elapsed ?? "")
            color: Theme.color.dangerText
            elide: Text.ElideNone
            style: Theme.text.label
            text: root.voice?.elapsed ?? ""
        }
        LevelBars {
            Layout.fillWidth: true
            color: Theme.color.dangerText
            levels: root.voice?.levels ?? []
        }
        KfIconButton {
            color: Theme.color.dangerText
            icon.name: "stop"
            text: qsTr("Stop recording")

            onClicked: root.voice.stop()
        }
    }
}
