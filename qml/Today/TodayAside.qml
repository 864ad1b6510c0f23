import QtQuick
import Keyfield.Theme
import Keyfield.Today

// Beside the schedule on the desktop: who needs attention, the week, and whether the next day is ready.
Column {
    id: root

    required property AttentionModel attention
    required property AheadModel ahead
    required property BirthdaysModel birthdays
    // Rows are made for the layout that shows them alone.
    property bool active: true
    signal matterOpened(string type, string key)
    signal personOpened(string contactKey)
    signal openAccount(string key)
    signal openBrief(string visitKey)
    signal visitPlanned(string accountKey)

    visible: root.attention.total > 0 || root.birthdays.rows.count > 0 || root.ahead.visits.count > 0 || root.ahead.view.planned > 0

    AttentionSection {
        active: root.active
        model: root.attention
        visible: root.attention.total > 0
        width: parent.width

        onMatterOpened: (type, key) => root.matterOpened(type, key)
        onOpenAccount: key => root.openAccount(key)
        onVisitPlanned: key => root.visitPlanned(key)
    }
    Item {
        height: Theme.space.x4
        visible: week.visible
        width: 1
    }
    WeekCard {
        id: week

        model: root.ahead
        visible: root.ahead.view.planned > 0
        width: parent.width
    }
    AheadSection {
        active: root.active
        model: root.ahead
        visible: root.ahead.visits.count > 0
        width: parent.width

        onOpenBrief: key => root.openBrief(key)
    }
    BirthdaysSection {
        active: root.active
        model: root.birthdays.rows
        visible: root.birthdays.rows.count > 0
        width: parent.width

        onPersonOpened: key => root.personOpened(key)
    }
}
