import QtQuick
import Keyfield.Accounts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// All clients; on wide windows the list beside the one that is open.
FocusScope {
    id: root

    required property AccountsModel model
    required property SyncStatus sync
    // The client shown beside the list.
    property string openKey
    property bool showPill: !Theme.expanded

    readonly property bool nothingFound: root.model.view.loaded && root.model.accounts.count === 0 && root.model.query !== ""
    readonly property bool noClients: root.model.view.loaded && root.model.view.total === 0 && root.model.query === ""

    signal openAccount(string key)
    signal newAccount
    // One field for everything: where the list has no room to be searched in.
    signal openSearch
    signal openSync

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Accessible.name: qsTr("Accounts")
    Accessible.role: Accessible.Pane
    focus: true
    Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    AccountsHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        showPill: root.showPill
        sync: root.sync
        total: root.model.view.total

        onAdded: root.newAccount()
        onOpenSync: root.openSync()
    }
    KfSearchField {
        id: search

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 16 : Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        anchors.top: header.bottom
        placeholder: qsTr("Account, contact or note")
        visible: !root.noClients && !Theme.compact

        onQueryChanged: root.model.query = search.query
        onVisibleChanged: {
            if (!search.visible)
                search.clear()
        }
    }
    // On a phone it leads to the search for everything.
    KfTapArea {
        anchors.fill: search
        cornerRadius: Theme.controlRadius
        text: search.placeholder
        visible: Theme.compact && !root.noClients

        onClicked: root.openSearch()

        KfFieldBox {
            anchors.fill: parent
            iconName: "search"

            KfText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.textSubtle
                style: Theme.text.body
                text: search.placeholder
                width: parent.width
            }
        }
    }
    NoAccountRow {
        id: orphans

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 8 : Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        anchors.top: search.bottom
        anchors.topMargin: visible ? (Theme.dense ? 10 : 12) : 0
        height: visible ? implicitHeight : 0
        selected: Theme.dense && root.openKey === root.model.noClientKey
        subtitle: root.model.view.orphans
        visible: root.model.view.hasOrphans

        onClicked: root.openAccount(root.model.noClientKey)
    }
    AccountsList {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: orphans.bottom
        anchors.topMargin: Theme.dense ? (orphans.visible ? 0 : 10) : 12
        accounts: root.model.accounts
        openKey: root.openKey
        visible: !root.noClients && !root.nothingFound

        onOpenAccount: key => root.openAccount(key)
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "accounts"
        primaryIcon: "plus"
        primaryText: qsTr("Add a client")
        text: qsTr("They appear here after an import or the first sync")
        title: qsTr("No accounts yet")
        visible: root.noClients
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)

        onPrimary: root.newAccount()
    }
    KfEmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: search.bottom
        anchors.topMargin: Theme.space.x16
        iconName: "search"
        text: qsTr("Check the spelling, or try a person's name")
        title: qsTr("Nothing found")
        visible: root.nothingFound
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
    KfLiveText {
        text: root.model.query === "" ? "" : qsTr("%n account(s) found", "", root.model.accounts.count)
    }
}
