pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Media

// What a page needs besides the rows of kept voices and photos: it opens the photos, and tells why nothing is heard.
Item {
    id: root

    property MediaLibrary library: null
    property PhotoEdit photo: null // the page's; null: it opens none
    signal trouble(string text)

    function openPhoto(key: string, name: string) {
        const page = photoPage.createObject(root) as PhotoPage
        page.show(key, name, false)
    }

    Connections {
        target: root.library?.player ?? null

        function onPlayingChanged() {
            if (root.visible && root.library.player.trouble !== "")
                root.trouble(root.library.player.trouble)
        }
    }
    Component {
        id: photoPage

        PhotoPage {
            photo: root.photo

            onClosed: destroy()
        }
    }
}
