import QtQml
import Keyfield.Main

// Where one is in the app, and how one came there.
QtObject {
    id: root

    required property Workbench workbench

    // "today", "tasks", "accounts", "account", "timeline", "contact", "form", "search", "brief", "visit", "sync", "conflict", "history",
    // "deleted", "record", "letter", "letters", "settings", "join", "import", "export", "calendar", "handover", "takeover", "rescue" or "presented".
    property string view: "today"
    property list<string> trail: [] // of views; "record/KEY": that of one record
    readonly property bool presenting: root.view === "presented" // the screen is turned to a client
    readonly property bool clients: root.view === "accounts" || root.view === "account" || root.view === "timeline" || root.view === "contact" || root.view === "record" || root.view === "form" || root.view === "handover" || root.view === "takeover"
    readonly property string section: root.clients || root.view === "search" ? "accounts" : root.view === "visit" || root.view === "brief" || root.view === "calendar" ? "today" : root.view
    readonly property string openKey: root.view === "account" || root.view === "timeline" ? root.workbench.account.accountKey : root.view === "contact" ? root.workbench.contact.view.accountKey : root.view === "record" ? root.workbench.record.view.accountKey : root.view === "brief" ? root.workbench.brief.view.accountKey : "" // whom a note is about
    readonly property string openClient: root.openKey === root.workbench.accounts.noClientKey ? "" : root.openKey // whom one can visit

    // Not away from what a client is looking at, whatever else comes to its end meanwhile.
    function go(view: string) {
        if (view === root.view || root.presenting)
            return
        root.trail = [...root.trail, root.view === "record" ? "record/" + root.workbench.record.recordKey : root.view]
        root.view = view
    }
    function lastStep(): string {
        return root.trail.length > 0 ? root.trail[root.trail.length - 1] : "today"
    }
    function back() {
        const before = root.lastStep().split("/")
        root.trail = root.trail.slice(0, -1)
        if (before.length > 1)
            root.workbench.record.recordKey = before[1]
        root.view = before[0]
    }
    function openSection(page: string) {
        if (root.presenting)
            return
        root.trail = []
        root.view = page
    }
    function openAccount(key: string) {
        if (key === "")
            return
        root.workbench.account.accountKey = key
        root.workbench.capture.noteOpened(key)
        root.workbench.search.noteOpened(key)
        root.go("account")
    }
    // Shows a client what he may see, until back(): nothing else is to be come to meanwhile.
    function openPresented(key: string) {
        if (key === "")
            return
        root.workbench.library.player.stop()
        root.workbench.presented.open(key)
        root.go("presented")
    }
    function openTimeline(key: string) {
        root.workbench.timeline.open(key)
        root.go("timeline")
    }
    function openHandover(key: string) {
        root.workbench.handover.open(key)
        root.go("handover")
    }
    function openTakeover(key: string) {
        root.workbench.takeover.open(key)
        root.go("takeover")
    }
    function openContact(key: string) {
        if (key === "")
            return
        root.workbench.contact.contactKey = key
        root.go("contact")
    }
    function openRecord(type: string, key: string) {
        if (type === "account")
            root.openAccount(key)
        else if (type === "contact")
            root.openContact(key)
        else if (root.view === "record" && !root.presenting)
            root.trail = root.trail.concat(["record/" + root.workbench.record.recordKey])
        else
            root.go("record")
        if (type !== "account" && type !== "contact" && !root.presenting)
            root.workbench.record.recordKey = key
    }
    // `accountKey`: of this client; empty: of none yet.
    function newRecord(type: string, accountKey: string) {
        root.workbench.form.begin(type, accountKey)
        root.go("form")
    }
    function editRecord(type: string, key: string) {
        root.workbench.form.edit(type, key)
        root.go("form")
    }
    // Away from a page that is not there any more.
    function leave(view: string) {
        if (root.view === view)
            root.back()
        const kept = []
        for (const before of root.trail) {
            if (before.split("/")[0] !== view)
                kept.push(before)
        }
        root.trail = kept
    }
    // Of a visit, or of the one that comes next at a client's.
    function openBrief(visitKey: string, accountKey: string) {
        root.workbench.brief.open(visitKey, accountKey)
        root.goOrReturn("brief")
    }
    // From a visit into its brief and back again, as often as one likes: that is no longer a way.
    function goOrReturn(view: string) {
        const besides = root.view === "visit" ? "brief" : root.view === "brief" ? "visit" : ""
        if (view === besides && root.trail[root.trail.length - 1] === view)
            root.back()
        else
            root.go(view)
    }
    // Of a client, or both empty: of everything.
    function openExport(accountKey: string, name: string) {
        root.workbench.exporting.offer(accountKey, name)
        root.go("export")
    }
    function openLetter(visitKey: string) {
        root.workbench.letter.open(visitKey)
        root.go("letter")
    }
    function openHistory(key: string) {
        root.workbench.history.recordKey = key
        root.go("history")
    }
    function openConflict(key: string) {
        root.workbench.conflict.recordKey = key
        root.go("conflict")
    }
}
