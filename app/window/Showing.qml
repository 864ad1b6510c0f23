import QtQml
import Keyfield.Account
import Keyfield.Calendar
import Keyfield.Main
import Keyfield.Theme

// The way to a page by its name, as the pictures ask for it.
QtObject {
    id: root

    required property Navigation navigation
    required property HomePages pages
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    readonly property string client: root.workbench.today.view.nextAccountKey
    readonly property string visit: root.workbench.today.view.nextKey

    readonly property string person: root.workbench.account.people.count > 0 ? root.workbench.account.people.keyOf(0) : ""
    readonly property string step: root.workbench.account.steps.count > 0 ? root.workbench.account.steps.keyOf(0) : ""
    // What could not be shown yet: the store has not answered.
    property string awaited

    signal briefAsked
    signal captureAsked
    signal keysAsked
    signal searchAsked

    onClientChanged: root.showAwaited()
    onPersonChanged: root.showAwaited()
    onStepChanged: root.showAwaited()

    function showAwaited() {
        if (root.awaited !== "")
            root.show(root.awaited)
    }
    // By itself, or from the section that leads to it.
    function show(page: string) {
        root.awaited = ""
        switch (page) {
        case "today":
        case "accounts":
        case "deleted":
        case "letters":
        case "sync":
        case "settings":
        case "join":
        case "import":
        case "rescue":
            root.to.openSection(page)
            break
        case "account":
        case "contact":
        case "contactform":
        case "accountform":
        case "handover":
        case "history":
        case "issues":
        case "people":
        case "plan":
        case "presented":
        case "record":
        case "search":
        case "timeline":
            root.to.openSection("accounts")
            root.showOfClient(page)
            break
        case "tasks":
        case "promises":
            root.to.openSection("tasks")
            root.workbench.tasks.segment = page === "tasks" ? 0 : 1
            break
        case "conflict":
            root.to.openSection("sync")
            root.to.openConflict(root.workbench.sync.decisions.keyOf(0))
            break
        case "export":
            root.to.openSection("settings")
            root.to.openExport("", "")
            break
        case "":
            break
        default:
            root.to.openSection("today")
            root.showOfDay(page)
        }
    }
    function showOfClient(page: string) {
        if (page === "search") {
            root.searchAsked()
            return
        }
        if (root.client === "") {
            root.awaited = page
            return
        }
        if (page === "history") {
            root.to.openHistory(root.client)
            return
        }
        root.to.openAccount(root.client)
        if (page === "contact" && root.person === "" || page === "record" && root.step === "")
            root.awaited = page
        root.workbench.account.tab = page === "plan" ? AccountModel.Plan : page === "people" ? AccountModel.People : page === "issues" ? AccountModel.Questions : AccountModel.Overview
        if (page === root.awaited)
            return
        if (page === "record")
            root.to.openRecord("promise", root.step)
        else if (page === "timeline")
            root.to.openTimeline(root.client)
        else if (page === "presented")
            root.to.openPresented(root.client)
        else if (page === "contact")
            root.to.openContact(root.person)
        else if (page === "contactform")
            root.to.newRecord("contact", root.client)
        else if (page === "handover")
            root.to.openHandover(root.client)
        else if (page === "accountform")
            root.to.editRecord("account", root.client)
    }
    function showOfDay(page: string) {
        switch (page) {
        case "brief":
            root.briefAsked()
            break
        case "calendar":
        case "calendarweek":
        case "planvisit":
            root.workbench.calendar.goToday()
            root.workbench.calendar.mode = page === "calendarweek" && !Theme.compact ? CalendarModel.Week : CalendarModel.Day
            root.to.go("calendar")
            if (page === "planvisit")
                root.pages.planVisit(root.client)
            break
        case "capture":
            root.captureAsked()
            break
        case "checkin":
        case "checklist":
        case "summary":
        case "visit":
            root.workbench.visit.start(root.visit, "")
            break
        case "keys":
            root.keysAsked()
            break
        case "letter":
            root.to.openLetter(root.visit)
            break
        }
    }
}
