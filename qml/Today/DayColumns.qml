import QtQuick
import Keyfield.Theme
import Keyfield.Today

// The visits that come later today and what is due, one below the other or side by side.
Flow {
    id: root

    required property TodayModel model
    // Rows are made for the layout that shows them alone.
    property bool active: true

    signal allAsked
    signal matterOpened(string type, string key)
    signal openAccount(string key)
    signal openBrief(string visitKey)
    signal openCalendar
    signal startVisit(string key)

    readonly property bool two: !Theme.compact && agenda.visible && due.visible
    readonly property real part: root.two ? (root.width - Theme.space.x4) / 2 : root.width

    function closeSheets() {
        visitActions.close()
        dueActions.close()
    }

    spacing: root.two ? Theme.space.x4 : 0
    topPadding: root.two ? 2 : 0

    onVisibleChanged: {
        if (!root.visible)
            root.closeSheets()
    }

    AgendaSection {
        id: agenda

        active: root.active
        model: root.model.agenda
        nothingText: root.model.view.emptyText
        visible: root.model.view.hasVisits || root.model.view.hasNext
        width: root.part

        onActionsAsked: (visitKey, accountKey, account) => visitActions.askAbout(visitKey, accountKey, account)
        onOpenAccount: key => root.openAccount(key)
        onOpenWeek: root.openCalendar()
    }
    DueSection {
        id: due

        active: root.active
        model: root.model.due
        more: root.model.view.moreDue
        shownAbove: root.model.view.firstKey
        visible: due.listed > 0
        width: root.part

        onActionsAsked: row => dueActions.askAbout(row)
        onAllAsked: root.allAsked()
        onCompleted: key => root.model.complete(key)
        onOpenAccount: key => root.openAccount(key)
    }
    VisitActions {
        id: visitActions

        onAccountAsked: key => root.openAccount(key)
        onBriefAsked: key => root.openBrief(key)
        onStartAsked: key => root.startVisit(key)
    }
    DueActions {
        id: dueActions

        onAccountAsked: key => root.openAccount(key)
        onDoneAsked: key => root.model.complete(key)
        onOpenAsked: (type, key) => root.matterOpened(type, key)
    }
}
