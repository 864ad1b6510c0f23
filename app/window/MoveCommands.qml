import QtQuick
import Keyfield.Models

// The ways about what is open: for the keys alone, nobody looks for them by their words.
Item {
    id: root

    readonly property alias search: search
    readonly property alias find: find
    readonly property alias nextPane: nextPane
    readonly property alias previousPane: previousPane
    readonly property alias nextTab: nextTab
    readonly property alias rowActions: rowActions
    readonly property alias previousTab: previousTab

    signal searchAsked
    signal findAsked
    signal paneAsked(int steps)
    signal tabAsked(int steps)
    signal rowActionsAsked

    KfCommand {
        id: search

        iconName: "search"
        offered: false
        sequence: "Ctrl+K"
        text: qsTr("Search and commands")
        onTriggered: root.searchAsked()
    }
    KfCommand {
        id: find

        iconName: "search"
        offered: false
        sequence: "Ctrl+F"
        text: qsTr("Find in this list")
        onTriggered: root.findAsked()
    }
    KfCommand {
        id: nextPane

        iconName: "right"
        offered: false
        sequence: "F6"
        text: qsTr("Next part of the window")
        onTriggered: root.paneAsked(1)
    }
    KfCommand {
        id: previousPane

        iconName: "left"
        offered: false
        sequence: "Shift+F6"
        text: qsTr("Previous part of the window")
        onTriggered: root.paneAsked(-1)
    }
    KfCommand {
        id: nextTab

        iconName: "right"
        offered: false
        sequence: "Ctrl+PgDown"
        text: qsTr("Next tab of the client")
        onTriggered: root.tabAsked(1)
    }
    KfCommand {
        id: previousTab

        iconName: "left"
        offered: false
        sequence: "Ctrl+PgUp"
        text: qsTr("Previous tab of the client")
        onTriggered: root.tabAsked(-1)
    }
    KfCommand {
        id: rowActions

        iconName: "more"
        offered: false
        otherSequence: "Menu"
        sequence: "Shift+F10"
        text: qsTr("What can be done with the row")
        onTriggered: root.rowActionsAsked()
    }
}
