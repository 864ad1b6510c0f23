pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// The photos and voices of the draft, what was just deleted of them, and why one could not be made.
ColumnLayout {
    id: root

    // Null: there are none, and none can be made.
    required property MediaModel media

    readonly property string trouble: root.media ? root.media.voice.trouble || root.media.camera.trouble || root.media.library.player.trouble : ""

    function takePhotos() {
        (camera.createObject(root) as CameraPage).open()
    }
    function openPhoto(key: string, name: string) {
        (photo.createObject(root) as PhotoPage).show(key, name, true)
    }

    spacing: 8
    visible: strip.count > 0 || removed.name !== "" || root.trouble !== ""

    MediaStrip {
        id: strip

        Layout.fillWidth: true
        library: root.media?.library ?? null
        model: root.media?.items ?? null
        removable: true
        visible: count > 0

        onPhotoOpened: (key, name) => root.openPhoto(key, name)
        onRemoved: key => root.media.remove(key)
    }
    RemovedRow {
        id: removed

        Layout.fillWidth: true
        name: root.media?.removed ?? ""

        onOver: root.media.letGo()
        onUndone: root.media.takeBack()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        visible: root.trouble !== ""

        KfIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.color.warningText
            name: "warn"
            size: 18
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 3
            style: Theme.text.caption
            text: root.trouble
            wrapMode: Text.Wrap
        }
        KfLiveText {
            text: root.trouble
        }
    }
    Component {
        id: camera

        CameraPage {
            camera: root.media.camera

            onClosed: destroy()
        }
    }
    Component {
        id: photo

        PhotoPage {
            photo: root.media.photo

            onClosed: destroy()
        }
    }
}
