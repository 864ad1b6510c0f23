pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Conflict
import Keyfield.Main
import Keyfield.Shell
import Keyfield.Sync

// What is saved and sent, and the choice between two versions.
Item {
    id: root

    required property Navigation navigation
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    readonly property real bottomBar: conflict.bottomBar

    signal said(string text)
    // `place`: whose model takes it back.
    signal undoable(string place, string text)

    KfPlace {
        anchors.fill: parent
        shown: root.to.view === "sync"
        page: SyncPage {
            model: root.workbench.sync

            onBack: root.to.back()
            onOpenRecord: (type, key) => root.to.openRecord(type, key)
            onRescueAsked: root.to.go("rescue")
            onResolve: key => root.to.openConflict(key)
        }
    }
    KfPlace {
        id: conflict

        anchors.fill: parent
        shown: root.to.view === "conflict"
        page: ConflictPage {
            model: root.workbench.conflict

            onBack: root.to.back()
            onDone: text => root.said(text)
            onTrouble: text => root.said(text)
        }
    }
    // Not by the page: it is also done from the title bar.
    Connections {
        target: root.workbench.sync

        function onDone(text: string) {
            root.undoable("sync", text)
        }
        function onFailed(text: string) {
            root.said(text)
        }
        function onSaid(text: string) {
            root.said(text)
        }
    }
}
