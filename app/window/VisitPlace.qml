pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Main
import Keyfield.Models
import Keyfield.Shell
import Keyfield.Visit

// Where the visit in progress stands in the window.
KfPlace {
    id: root

    required property Workbench workbench
    signal back
    signal brief
    signal entered
    signal openLetter(string visitKey)
    signal openSync
    signal undoable(string text)
    signal trouble(string text)

    page: KfPage {
        readonly property bool reviewed: root.workbench.visit.view.reviewed

        bottomBar: reviewed ? summary.bottomBar : visit.bottomBar

        VisitPage {
            id: visit

            anchors.fill: parent
            checklist: root.workbench.checklist
            focus: !parent.reviewed
            model: root.workbench.visit
            sync: root.workbench.syncStatus
            visible: !parent.reviewed

            onBrief: root.brief()
            onCollapse: root.back()
            onOpenSync: root.openSync()
        }
        KfPlace {
            id: summary

            anchors.fill: parent
            kept: false
            shown: parent.reviewed
            page: SummaryPage {
                checklist: root.workbench.checklist
                model: root.workbench.visit
                sync: root.workbench.syncStatus

                onLetterAsked: {
                    const key = root.workbench.visit.visitKey
                    root.workbench.visit.sendsLetter = false // it is read first
                    root.workbench.visit.finish()
                    root.openLetter(key)
                }
                onOpenSync: root.openSync()
            }
        }
    }

    onShownChanged: {
        if (root.shown)
            root.workbench.visit.expand()
        else
            root.workbench.visit.collapse()
    }
    Component.onCompleted: root.workbench.visit.resume()

    // Not by the page: it may not have been made yet.
    Connections {
        target: root.workbench.checklist

        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Connections {
        target: root.workbench.visit

        function onClosed() {
            if (root.shown)
                root.back()
        }
        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
        function onLetterDue(visitKey: string) {
            root.workbench.letter.send(visitKey, root.workbench.syncStatus.state !== SyncStatus.Offline)
        }
        function onLetterTakenBack(visitKey: string) {
            root.workbench.letter.takeBack(visitKey)
        }
        function onOpened() {
            root.entered()
        }
    }
}
