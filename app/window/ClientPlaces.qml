pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Contact
import Keyfield.Forms
import Keyfield.Main
import Keyfield.Record
import Keyfield.Shell
import Keyfield.Team

// What stands beside the list of clients besides a client: what happened at his, a person, the form of a record.
Item {
    id: root

    required property Navigation navigation
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    readonly property real bottomBar: Math.max(form.bottomBar, handover.bottomBar, takeover.bottomBar)
    readonly property bool timelineHeld: root.to.view === "timeline" || root.to.trail.includes("timeline")
    signal captureAsked(string accountKey)
    signal said(string text)
    // `place`: whose model takes it back.
    signal undoable(string place, string text)

    onTimelineHeldChanged: {
        if (!root.timelineHeld)
            root.workbench.timeline.open("")
    }

    KfPlace {
        anchors.fill: parent
        shown: root.to.view === "timeline"
        page: TimelinePage {
            library: root.workbench.library
            model: root.workbench.timeline
            photo: root.workbench.account.photo

            onBack: root.to.back()
            onOpenRecord: key => root.to.openRecord("", key)
            onTrouble: text => root.said(text)
        }
    }
    KfPlace {
        anchors.fill: parent
        shown: root.to.view === "contact"
        page: ContactPage {
            model: root.workbench.contact
            sync: root.workbench.syncStatus

            onBack: root.to.back()
            onCapture: key => root.captureAsked(key)
            onDeleteAsked: (key, name) => root.workbench.form.deleteRecord("contact", key, name)
            onEdit: key => root.to.editRecord("contact", key)
            onOpenAccount: key => root.to.openAccount(key)
            onOpenHistory: key => root.to.openHistory(key)
            onOpenRecord: key => root.to.openRecord("", key)
            onOpenSync: root.to.go("sync")
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("contact", text)
        }
    }
    KfPlace {
        anchors.fill: parent
        shown: root.to.view === "record"
        page: RecordPage {
            model: root.workbench.record

            onBack: root.to.back()
            onEdit: (type, key) => root.to.editRecord(type, key)
            onLetterAsked: key => root.to.openLetter(key)
            onOpenAccount: key => root.to.openAccount(key)
            onOpenHistory: key => root.to.openHistory(key)
            onOpenRecord: (type, key) => root.to.openRecord(type, key)
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("record", text)
        }
    }
    KfPlace {
        id: form

        anchors.fill: parent
        kept: false
        shown: root.to.view === "form"
        page: FormPage {
            model: root.workbench.form

            onBack: root.to.back()
            onOpenRecord: (type, key) => {
                root.to.leave("form")
                root.to.openRecord(type, key)
            }
        }
        onShownChanged: {
            if (!shown)
                root.workbench.form.close()
        }
    }
    KfPlace {
        id: handover

        anchors.fill: parent
        kept: false
        shown: root.to.view === "handover"
        page: HandoverPage {
            model: root.workbench.handover

            onBack: root.to.back()
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("handover", text)
        }
    }
    KfPlace {
        id: takeover

        anchors.fill: parent
        kept: false
        shown: root.to.view === "takeover"
        page: TakeoverPage {
            model: root.workbench.takeover

            onBack: root.to.back()
            onLetterAsked: key => root.to.openLetter(key)
            onOpenAccount: key => root.to.openAccount(key)
            onOpenRecord: (type, key) => root.to.openRecord(type, key)
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("takeover", text)
        }
        onShownChanged: {
            if (!shown && !root.to.trail.includes("takeover"))
                root.workbench.takeover.close()
        }
    }
    Connections {
        target: root.workbench.team

        function onDone(text: string) {
            root.undoable("team", text)
        }
        function onFailed(text: string) {
            root.said(text)
        }
        function onSaid(text: string) {
            root.said(text)
        }
    }
    Connections {
        target: root.workbench.tray

        function onDone(text: string) {
            root.undoable("tray", text)
        }
        function onTold(text: string) {
            root.said(text)
        }
        function onFailed(text: string) {
            root.said(text)
        }
    }
    Connections {
        target: root.workbench.record

        function onRemoved() {
            if (root.to.view === "record")
                root.to.back()
        }
    }
    Connections {
        target: root.workbench.form

        function onSaved(type: string, key: string, fresh: bool) {
            root.to.leave("form")
            if (fresh && (type === "account" || type === "contact")) // other ones show where they were added
                root.to.openRecord(type, key)
        }
        function onDeleted(type: string, key: string) {
            root.to.leave(type)
        }
        function onUndone(type: string, key: string, gone: bool) {
            const account = root.workbench.account
            if (!gone)
                return
            if (type !== "contact" || root.workbench.contact.contactKey === key)
                root.to.leave(type)
            if (account.accountKey === key)
                account.accountKey = ""
        }
        function onDone(text: string) {
            root.undoable("form", text)
        }
        function onFailed(text: string) {
            root.said(text)
        }
    }
    Connections {
        target: root.workbench.search

        function onHistoryAsked(recordKey: string) {
            root.to.openHistory(recordKey)
        }
        function onRecordOpened(type: string, key: string) {
            root.to.openRecord(type, key)
        }
    }
}
