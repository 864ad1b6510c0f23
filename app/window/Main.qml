pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Main
import Keyfield.Shell
import Keyfield.Theme
import Keyfield.Unlock

// The window: the door while locked, the house once it is open.
Window {
    id: window

    required property KeyfieldApplication app
    // Which page to stand on; the pictures are taken by it.
    property string page
    // What was opened last: the house goes before it does, and is not to see it go.
    property Workbench workbench: null

    function dress() {
        Theme.mode = window.app.appearance.mode
        Theme.textScale = window.app.appearance.textPercent / 100
        Theme.reduceMotion = window.app.appearance.reduceMotion
        Theme.leftHanded = window.app.appearance.leftHanded
    }
    function follow() {
        if (window.app.workbench)
            window.workbench = window.app.workbench
        door.shown = !window.app.workbench
        house.shown = !door.shown
        if (house.shown)
            (house.item as Home).show(window.page)
    }

    color: Theme.color.surface
    height: 800
    minimumHeight: 480
    minimumWidth: 360
    title: "Keyfield"
    visible: true
    width: 1280

    onPageChanged: {
        if (house.item)
            (house.item as Home).show(window.page)
    }
    onWidthChanged: Theme.windowWidth = window.width
    Component.onCompleted: {
        window.dress()
        Theme.windowWidth = window.width
        window.follow()
    }

    Connections {
        target: window.app

        function onJoinWanted() {
            (house.item as Home).show("join")
        }
        function onPlaceWanted(page: string, key: string) {
            (house.item as Home).lead(page, key)
        }
        function onWorkbenchChanged() {
            window.follow()
        }
    }
    Connections {
        target: window.app.appearance

        function onChanged() {
            window.dress()
        }
    }
    KfPlace {
        id: door

        anchors.fill: parent
        kept: false
        page: UnlockPage {
            model: window.app.unlock
        }
    }
    KfPlace {
        id: house

        anchors.fill: parent
        kept: false
        page: Home {
            app: window.app
            workbench: window.workbench
        }
    }
}
