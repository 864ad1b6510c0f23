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
    property FileTray tray: null // without it files only stand here
    signal photoOpened(string key, string name)

    KfSectionHeader {
        actionText: root.tray ? qsTr("Add", "a file") : ""
        count: root.model.view.fileCount
        title: qsTr("Files")
        width: root.width

        onAction: dialogs.add()
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        visible: list.height > 0
        width: root.width

        Column {
            id: list

            width: parent.width

            Repeater {
                model: root.model.files

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string detail
                    required property bool voice
                    required property bool photo
                    required property bool here

                    divider: row.y > 0
                    interactive: root.tray !== null
                    subtitle: row.here ? row.detail : qsTr("%1, not here yet").arg(row.detail)
                    title: row.name
                    visible: !row.voice && !row.photo || !row.here
                    width: root.width

                    Keys.onReturnPressed: row.clicked()
                    onClicked: {
                        if (row.here)
                            dialogs.save(row.key, row.name)
                        else
                            root.tray.fetch(row.key)
                    }

                    leading: KfIconTile {
                        iconName: row.photo ? "image" : row.voice ? "mic" : "file"
                        size: Theme.dense ? 36 : 40
                        tone: row.here ? "primary" : "neutral"
                    }
                    trailing: KfIcon {
                        color: Theme.color.textMuted
                        name: row.here ? "archive" : "download"
                        size: 20
                    }
                }
            }
        }
    }
    FileDialogs {
        id: dialogs

        accountKey: root.model.accountKey
        tray: root.tray
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
                required property bool here
                required property list<real> levels

                visible: file.here && (file.voice || file.photo)
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
