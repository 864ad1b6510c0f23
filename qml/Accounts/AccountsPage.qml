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

    // By more than a segment, or by what has a name.
    readonly property bool filtered: root.model.tiers.length > 0 || root.model.filter !== "" || Theme.compact && root.model.query !== ""
    readonly property bool nothingFound: root.model.view.loaded && root.model.accounts.count === 0 && root.model.query !== ""
    readonly property bool nobodyHere: root.model.view.loaded && root.model.accounts.count === 0 && root.model.query === "" && root.model.view.total > 0
    readonly property bool noClients: root.model.view.loaded && root.model.view.total === 0 && root.model.query === ""

    signal openAccount(string key)
    // Of a client in the list.
    signal briefAsked(string key)
    signal noteAsked(string key)
    signal planAsked(string key)
    signal visitAsked(string key)
    // One field for everything: where the list has no room to be searched in.
    signal openSearch
    // What the list does not hold may be elsewhere.
    signal searchAsked(string words)
    signal openSync
    // Can be taken back by the model's undo().
    signal undoable(string text)
    signal trouble(string text)
    // The book is empty.
    signal newAccountAsked
    signal importAsked
    signal joinAsked

    // False: the list has no field of its own now.
    function focusSearch(): bool {
        if (search.visible)
            search.forceActiveFocus(Qt.ShortcutFocusReason)
        return search.visible
    }

    Accessible.name: qsTr("Accounts")
    Accessible.role: Accessible.Pane

    onVisibleChanged: {
        if (!root.visible) {
            order.close()
            filter.close()
            actions.close()
        }
    }

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

        onAdded: root.newAccountAsked()
        onOpenSync: root.openSync()
        onFilterAsked: filter.open()
        onOrderAsked: order.open()
        onSearchAsked: root.openSearch()
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

        Connections {
            target: root.model

            function onQueryChanged() {
                if (search.visible && search.query !== root.model.query)
                    search.text = root.model.query
            }
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
    AccountsSegments {
        id: segments

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: visible ? 12 : 0
        filtered: root.filtered
        filters: root.model.filters
        height: visible ? implicitHeight : 0
        named: root.model.filter !== ""
        segment: root.model.segment
        view: root.model.view
        visible: !root.noClients

        onChosen: segment => {
            if (root.filtered)
                root.model.clearFilter()
            root.model.segment = segment
        }
        onFilterAsked: filter.open()
        onFilterChosen: key => root.model.useFilter(key)
    }
    FilterLine {
        id: filterLine

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.top: segments.bottom
        anchors.topMargin: visible ? 10 : 0
        height: visible ? implicitHeight : 0
        view: root.model.view
        visible: Theme.dense && root.filtered

        onCleared: root.model.clearFilter()
    }
    AccountsOrderLine {
        id: orderLine

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 16 : Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.dense ? 4 : Theme.screenMargin - 12
        anchors.top: filterLine.bottom
        anchors.topMargin: visible ? (Theme.dense ? 10 : 4) : 0
        height: visible ? implicitHeight : 0
        iconName: order.icons[root.model.order]
        orderName: order.names[root.model.order]
        view: root.model.view
        visible: !root.noClients && (!Theme.dense || root.model.order !== AccountsOrder.ByName)

        onOrderAsked: order.open()
        onPlaceAsked: root.model.findPlace()
    }
    NoAccountRow {
        id: orphans

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 8 : Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        anchors.top: orderLine.bottom
        anchors.topMargin: visible ? (Theme.dense ? 10 : 4) : 0
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
        anchors.topMargin: Theme.dense ? (orphans.visible ? 0 : 10) : orphans.visible ? 12 : 4
        accounts: root.model.accounts
        openKey: root.openKey
        visible: !root.noClients && !root.nothingFound && !root.nobodyHere

        onActionsAsked: (key, name) => actions.askAbout(key, name, root.model.callUrl(key))
        onOpenAccount: key => root.openAccount(key)
    }
    Flickable {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, first.implicitHeight)
        visible: root.noClients

        KfEmptyBook {
            id: first

            anchors.centerIn: parent
            iconName: "accounts"
            joinable: !root.sync.hasServer
            width: Math.min(parent.width - 2 * Theme.screenMargin, 320)

            onImportAsked: root.importAsked()
            onJoinAsked: root.joinAsked()
            onNewAccountAsked: root.newAccountAsked()
        }
    }
    KfEmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: orderLine.bottom
        anchors.topMargin: Theme.space.x16
        iconName: "search"
        primaryIcon: "search"
        primaryText: qsTr("Search everything")
        text: qsTr("Check the spelling, or try a person's name")
        title: qsTr("Nothing found")
        visible: root.nothingFound
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)

        onPrimary: root.searchAsked(root.model.query)
    }
    KfEmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: orderLine.bottom
        anchors.topMargin: Theme.space.x16
        iconName: "circlecheck"
        text: root.filtered ? qsTr("No account fits the filter") : root.model.segment === AccountsOrder.AtRisk ? qsTr("No account is at risk") : qsTr("Everybody was seen lately, or will be soon")
        title: qsTr("Nobody here")
        visible: root.nobodyHere
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
    OrderSheet {
        id: order

        hasGroups: root.model.view.hasGroups
        order: root.model.order

        onChosen: order => root.model.order = order
    }
    AccountActions {
        id: actions

        onBriefAsked: key => root.briefAsked(key)
        onNoteAsked: key => root.noteAsked(key)
        onOpenAsked: key => root.openAccount(key)
        onPlanAsked: key => root.planAsked(key)
        onVisitAsked: key => root.visitAsked(key)
    }
    FilterSheet {
        id: filter

        model: root.model
    }
    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    KfLiveText {
        text: root.model.query === "" ? "" : qsTr("%n account(s) found", "", root.model.accounts.count)
    }
}
