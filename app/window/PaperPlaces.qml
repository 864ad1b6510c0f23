pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.History
import Keyfield.Letter
import Keyfield.Main
import Keyfield.Presented
import Keyfield.Shell

// What was, and what is written to clients.
Item {
    id: root

    required property Navigation navigation
    required property Workbench workbench

    readonly property Navigation to: root.navigation
    readonly property real bottomBar: letter.bottomBar

    // `place`: whose model takes it back.
    signal undoable(string place, string text)
    signal said(string text)

    KfPlace {
        anchors.fill: parent
        kept: false
        shown: root.to.view === "history"
        page: HistoryPage {
            model: root.workbench.history

            onBack: root.to.back()
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("history", text)
        }
    }
    KfPlace {
        anchors.fill: parent
        kept: false
        shown: root.to.view === "deleted"
        onShownChanged: root.workbench.deleted.active = root.to.view === "deleted"
        page: DeletedPage {
            model: root.workbench.deleted

            onBack: root.to.back()
            onOpenHistory: key => root.to.openHistory(key)
            onTrouble: text => root.said(text)
            onUndoable: text => root.undoable("deleted", text)
        }
    }
    KfPlace {
        id: letter

        anchors.fill: parent
        kept: false
        shown: root.to.view === "letter"
        page: LetterPage {
            model: root.workbench.letter
            sync: root.workbench.syncStatus

            onBack: root.to.back()
        }
    }
    KfPlace {
        anchors.fill: parent
        kept: false
        shown: root.to.presenting
        page: PresentedPage {
            model: root.workbench.presented

            onFinished: root.to.back()
        }
        onShownChanged: {
            if (!shown)
                root.workbench.presented.open("")
        }
    }
    // Not by the page: a letter also goes without being read.
    Connections {
        target: root.workbench.letter

        function onDone(text: string) {
            root.undoable("letter", text)
        }
        function onFailed(text: string) {
            root.said(text)
        }
        function onMailAsked(url: url) {
            if (!Qt.openUrlExternally(url))
                root.workbench.letter.notHanded()
        }
        function onSaid(text: string) {
            root.said(text)
        }
    }
    KfPlace {
        anchors.fill: parent
        kept: false
        shown: root.to.view === "letters"
        page: OutboxPage {
            model: root.workbench.letter

            onBack: root.to.back()
            onOpenLetter: key => root.to.openLetter(key)
        }
    }
}
