pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// The photos and voices of a client, the newest first.
Column {
    id: root

    required property AccountModel model
    signal photoOpened(string key, string name)

    KfSectionHeader {
        count: root.model.view.fileCount
        title: qsTr("Files")
        width: root.width
    }
    Flow {
        spacing: Theme.space.x2
        width: root.width

        Repeater {
            model: root.model.library ? root.model.files : null

            Item {
                id: file

                required property string key
                required property string name
                required property string length
                required property int durationMs
                required property bool voice
                required property bool photo
                required property list<real> levels

                implicitHeight: file.voice ? clip.implicitHeight : thumb.implicitHeight
                implicitWidth: Math.min(file.voice ? clip.implicitWidth : thumb.implicitWidth, root.width)

                VoiceClip {
                    id: clip

                    anchors.fill: parent
                    durationMs: file.durationMs
                    key: file.key
                    length: file.length
                    levels: file.levels
                    name: file.name
                    player: root.model.library.player
                    visible: file.voice
                }
                PhotoThumb {
                    id: thumb

                    anchors.fill: parent
                    key: file.photo ? file.key : ""
                    library: root.model.library
                    name: file.name
                    visible: file.photo

                    onOpened: root.photoOpened(file.key, file.name)
                }
            }
        }
    }
    KfText {
        color: Theme.color.textMuted
        style: Theme.text.label
        text: qsTr("The newest %n are shown", "", root.model.files.count)
        topPadding: Theme.space.x3
        visible: root.model.view.fileCount > root.model.files.count
        width: root.width
        wrapMode: Text.Wrap
    }
}
