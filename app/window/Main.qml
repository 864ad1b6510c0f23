import QtQuick
import Keyfield.Main
import Keyfield.Theme
import Keyfield.Unlock

// The window: the door while locked, the house once it is open.
Window {
    id: window

    required property KeyfieldApplication app
    // Which page to stand on; the pictures are taken by it.
    property string page

    color: Theme.color.surface
    height: 800
    minimumHeight: 480
    minimumWidth: 360
    title: "Keyfield"
    visible: true
    width: 1280

    onPageChanged: {
        if (home.item)
            (home.item as Home).show(window.page)
    }
    onWidthChanged: Theme.windowWidth = window.width
    Component.onCompleted: Theme.windowWidth = window.width

    Loader {
        active: !window.app.workbench
        anchors.fill: parent
        focus: active
        sourceComponent: UnlockPage {
            focus: true
            model: window.app.unlock
        }
    }
    Loader {
        id: home

        active: window.app.workbench !== null
        anchors.fill: parent
        focus: active
        sourceComponent: Home {
            app: window.app
            focus: true
            workbench: window.app.workbench
        }

        onLoaded: (home.item as Home).show(window.page)
    }
}
