pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Export
import Keyfield.Import
import Keyfield.Join
import Keyfield.Main
import Keyfield.Rescue
import Keyfield.Settings
import Keyfield.Shell

// Settings and where they lead: into a workspace, and how data come in and out.
Item {
    id: root

    required property KeyfieldApplication app
    required property Navigation navigation
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    readonly property real bottomBar: importing.bottomBar

    signal keysAsked
    signal said(string text)
    // `place`: whose model takes it back.
    signal undoable(string place, string text)

    KfPlace {
        kept: false
        shown: root.to.view === "settings"
        height: root.height
        width: root.width
        page: SettingsPage {
            appearance: root.app.appearance
            autoLock: root.app.autoLock
            letters: root.workbench.letter.outbox.count
            model: root.workbench.settings
            passphrase: root.workbench.passphrase
            sync: root.workbench.syncStatus

            onBack: root.to.back()
            onDeletedAsked: root.to.go("deleted")
            onExportAsked: root.to.openExport("", "")
            onImportAsked: root.to.go("import")
            onJoinAsked: root.to.go("join")
            onKeysAsked: root.keysAsked()
            onLettersAsked: root.to.go("letters")
            onLockAsked: root.app.lock()
            onOpenSync: root.to.go("sync")
            onRescueAsked: root.to.go("rescue")
            onSaid: text => root.said(text)
        }
    }
    KfPlace {
        kept: false
        shown: root.to.view === "join"
        height: root.height
        width: root.width
        page: JoinPage {
            model: root.workbench.join

            onBack: root.to.back()
            onDone: text => {
                root.to.back()
                root.said(text)
            }
        }
    }
    KfPlace {
        id: importing

        kept: false
        shown: root.to.view === "import"
        height: root.height
        width: root.width
        page: ImportPage {
            model: root.workbench.importing

            onBack: root.to.back()
            onSaid: text => root.said(text)
        }
    }
    KfPlace {
        kept: false
        shown: root.to.view === "export"
        height: root.height
        width: root.width
        page: ExportPage {
            model: root.workbench.exporting

            onBack: root.to.back()
        }
    }
    KfPlace {
        kept: false
        shown: root.to.view === "rescue"
        height: root.height
        width: root.width
        page: RescuePage {
            model: root.workbench.rescue

            onBack: root.to.back()
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("rescue", text)
        }
    }
}
