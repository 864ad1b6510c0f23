import QtQuick
import Keyfield.Theme
import Keyfield.Today

// The day by its hours, and beside it what else a desktop has room for.
Row {
    id: root

    required property TodayModel model
    required property AttentionModel attention
    required property AheadModel ahead
    required property BirthdaysModel birthdays
    // Rows are made for the layout that shows them alone.
    property bool active: true
    signal matterOpened(string type, string key)
    signal personOpened(string contactKey)
    signal openAccount(string key)
    signal openBrief(string visitKey)
    signal openCalendar
    signal visitPlanned(string accountKey)

    readonly property bool both: schedule.visible && aside.visible

    spacing: Theme.space.x4

    DaySchedule {
        id: schedule

        active: root.active
        allDay: root.model.allDay
        model: root.model.schedule
        view: root.model.view
        visible: root.model.view.hasVisits
        width: root.both ? root.width - aside.width - root.spacing : root.width

        onOpenAccount: key => root.openAccount(key)
        onOpenWeek: root.openCalendar()
    }
    TodayAside {
        id: aside

        active: root.active
        ahead: root.ahead
        attention: root.attention
        birthdays: root.birthdays
        width: schedule.visible ? Math.round(root.width * 0.37) : root.width

        onMatterOpened: (type, key) => root.matterOpened(type, key)
        onOpenAccount: key => root.openAccount(key)
        onPersonOpened: key => root.personOpened(key)
        onVisitPlanned: key => root.visitPlanned(key)
        onOpenBrief: key => root.openBrief(key)
    }
}
