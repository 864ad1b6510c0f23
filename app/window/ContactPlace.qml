pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Contact
import Keyfield.Forms
import Keyfield.Main
import Keyfield.Shell

// Where a person, and the form of a record, stand in the window.
Item {
    id: root

    required property Navigation navigation
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    signal captureAsked(string accountKey)
    signal said(string text)
    // `place`: whose model takes it back.
    signal undoable(string place, string text)

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
            onOpenSync: root.to.go("sync")
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("contact", text)
        }
    }
    KfPlace {
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
    Connections {
        target: root.workbench.form

        function onSaved(type: string, key: string, fresh: bool) {
            root.to.leave("form")
            if (fresh)
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

        function onPersonOpened(contactKey: string) {
            root.to.openContact(contactKey)
        }
    }
}
