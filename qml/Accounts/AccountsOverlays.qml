import QtQuick
import Keyfield.Accounts

// What the list of clients opens over itself: its order, its filters, and what can be done with a row.
Item {
    id: root

    required property AccountsModel model
    property bool shared: false // there are colleagues who could take a client over
    readonly property list<string> orderNames: order.names
    readonly property list<string> orderIcons: order.icons

    signal openAsked(string key)
    signal visitAsked(string key)
    signal briefAsked(string key)
    signal noteAsked(string key)
    signal planAsked(string key)
    signal handOverAsked(string key)

    function askOrder() {
        order.open()
    }
    function askFilter() {
        filter.open()
    }
    function askAbout(key: string, name: string) {
        actions.askAbout(key, name, root.model.callUrl(key))
    }
    function close() {
        order.close()
        filter.close()
        actions.close()
    }

    OrderSheet {
        id: order

        hasGroups: root.model.view.hasGroups
        order: root.model.order

        onChosen: order => root.model.order = order
    }
    FilterSheet {
        id: filter

        model: root.model
    }
    AccountActions {
        id: actions

        shared: root.shared

        onBriefAsked: key => root.briefAsked(key)
        onHandOverAsked: key => root.handOverAsked(key)
        onNoteAsked: key => root.noteAsked(key)
        onOpenAsked: key => root.openAsked(key)
        onPlanAsked: key => root.planAsked(key)
        onVisitAsked: key => root.visitAsked(key)
    }
}
