pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Settings
import Keyfield.Shell
import Keyfield.Theme

// Protects what lies here, and fits the app to hand and light. On wide windows the sections stand beside the one that
// is read.
KfPage {
    id: root

    required property SettingsModel model
    required property Appearance appearance
    required property AutoLock autoLock
    required property PassphraseModel passphrase
    required property SyncStatus sync
    property bool showBack: true
    property int letters: 0 // that wait for a network

    readonly property bool twoPanes: root.width >= 900
    readonly property list<string> sections: ["profile", "protection", "data", "look", "devices", "about"]
    // Of the two panes.
    property string section: "profile"

    signal back
    signal deletedAsked
    signal exportAsked
    signal importAsked
    signal joinAsked
    signal keysAsked
    signal lettersAsked
    signal rescueAsked
    signal lockAsked
    signal openSync
    signal said(string text)

    function shows(section: string): bool {
        return !root.twoPanes || root.section === section
    }
    function titleOf(section: string): string {
        switch (section) {
        case "profile": return qsTr("Profile")
        case "protection": return qsTr("Protection")
        case "data": return qsTr("Data on this device")
        case "look": return qsTr("Appearance")
        case "devices": return qsTr("Devices")
        default: return qsTr("About")
        }
    }
    function iconOf(section: string): string {
        switch (section) {
        case "profile": return "user"
        case "protection": return "shield"
        case "data": return "database"
        case "look": return "sun"
        case "devices": return "device"
        default: return "info"
        }
    }

    Accessible.name: qsTr("Settings")
    Accessible.role: Accessible.Pane
    panes: [list, scroll]

    onVisibleChanged: {
        if (root.visible)
            root.model.refresh()
    }

    Connections {
        target: root.model

        function onSaid(text: string) {
            root.said(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    SettingsBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        showBack: root.showBack
        sync: root.sync

        onBack: root.back()
        onOpenSync: root.openSync()
    }
    Flickable {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: visible ? 16 : 0
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: names.implicitHeight + 16
        visible: root.twoPanes
        width: visible ? 304 : 0

        Column {
            id: names

            spacing: 2
            width: list.width

            Repeater {
                model: root.sections

                KfListItem {
                    id: name

                    required property string modelData

                    selected: root.section === name.modelData
                    title: root.titleOf(name.modelData)
                    width: names.width

                    leading: KfIcon {
                        color: name.selected ? Theme.color.primaryText : Theme.color.textMuted
                        name: root.iconOf(name.modelData)
                        size: 20
                    }

                    Keys.onDownPressed: name.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                    Keys.onUpPressed: name.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    onClicked: root.section = name.modelData
                }
            }
        }
    }
    Rectangle {
        id: border

        anchors.bottom: parent.bottom
        anchors.left: list.right
        anchors.leftMargin: visible ? 16 : 0
        anchors.top: bar.bottom
        color: Theme.color.outline
        visible: root.twoPanes
        width: visible ? 1 : 0
    }
    Flickable {
        id: scroll

        readonly property real margin: root.twoPanes ? 24 : Theme.screenMargin

        anchors.bottom: parent.bottom
        anchors.left: border.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6

        Column {
            id: content

            topPadding: root.twoPanes ? 4 : 0
            width: Math.min(scroll.width - 2 * scroll.margin, 640)
            x: root.twoPanes ? scroll.margin : (scroll.width - width) / 2

            ProfileSection {
                view: root.model.view
                visible: root.shows("profile")
                width: parent.width

                onJoinAsked: root.joinAsked()
                onSyncAsked: root.openSync()
            }
            ProtectionSection {
                autoLock: root.autoLock
                passphrase: root.passphrase
                visible: root.shows("protection")
                width: parent.width

                onChanged: root.said(qsTr("The passphrase is changed"))
                onLockAsked: root.lockAsked()
            }
            DataSection {
                letters: root.letters
                sizes: root.model.sizes
                view: root.model.view
                visible: root.shows("data")
                width: parent.width

                onDeletedAsked: root.deletedAsked()
                onExportAsked: root.exportAsked()
                onFreeAsked: root.model.freeUp()
                onImportAsked: root.importAsked()
                onLettersAsked: root.lettersAsked()
                onRescueAsked: root.rescueAsked()
            }
            LookSection {
                appearance: root.appearance
                visible: root.shows("look")
                width: parent.width
            }
            DevicesSection {
                devices: root.model.devices
                visible: root.shows("devices")
                width: parent.width
            }
            AboutSection {
                view: root.model.view
                visible: root.shows("about")
                width: parent.width

                onKeysAsked: root.keysAsked()
            }
        }
    }
}
