pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Keyfield.Controls
import Keyfield.Import
import Keyfield.Shell
import Keyfield.Theme

// A file of somebody else's becomes records: choose it, see what would come of it, import, and take it back if need be.
KfPage {
    id: root

    required property ImportModel model

    readonly property importView view: root.model.view

    signal back
    signal said(string text)

    Accessible.name: qsTr("Import")
    Accessible.role: Accessible.Pane
    bottomBar: actions.height

    Connections {
        target: root.model

        function onUndone(text: string) {
            root.said(text)
        }
        function onFailed(text: string) {
            root.said(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Import")

        onBack: root.back()

        KfButton {
            kind: KfButton.Ghost
            small: true
            text: qsTr("Another file")
            visible: root.view.step === "plan" && !Theme.largeText

            onClicked: root.model.startOver()
        }
    }
    Flickable {
        id: scroll

        anchors.bottom: actions.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6

        Column {
            id: content

            width: Math.min(scroll.width - 2 * Theme.screenMargin, 720)
            x: (scroll.width - width) / 2

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                bottomPadding: 12 - style.leading
                color: Theme.color.dangerText
                style: Theme.text.callout
                text: root.view.error
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            ImportStart {
                model: root.model
                visible: root.view.step === "start" || root.view.step === "reading"
                width: parent.width

                onFileAsked: chooser.open()
            }
            ImportPlan {
                model: root.model
                visible: root.view.step === "plan"
                width: parent.width

                onFieldAsked: key => fieldSheet.ask(key)
                onTypeAsked: typeSheet.open()
            }
            ImportResult {
                model: root.model
                visible: root.view.step === "running" || root.view.step === "done"
                width: parent.width

                onAnother: root.model.startOver()
                onDone: root.back()
            }
            ImportIssues {
                issues: root.model.issues
                more: root.view.more
                visible: (root.view.step === "plan" || root.view.step === "done") && root.model.issues.count > 0
                width: parent.width
            }
        }
    }
    KfLiveText {
        text: root.view.error !== "" ? root.view.error : root.view.step === "done" ? root.view.result : root.view.counts
    }
    KfBottomActionBar {
        id: actions

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        primaryEnabled: root.view.canImport
        primaryIcon: "download"
        primaryText: root.view.importText !== "" ? root.view.importText : qsTr("Looking through the file")
        visible: root.view.step === "plan"

        onPrimary: root.model.run()
    }
    TypeSheet {
        id: typeSheet

        model: root.model
    }
    FieldSheet {
        id: fieldSheet

        model: root.model
    }
    DropArea {
        anchors.fill: parent
        enabled: root.view.step === "start"
        keys: ["text/uri-list"]

        onDropped: drop => {
            if (drop.hasUrls)
                root.model.open(drop.urls[0])
        }
    }
    FileDialog {
        id: chooser

        nameFilters: [qsTr("Tables and contacts (%1)").arg("*.csv *.tsv *.txt *.vcf"), qsTr("All files (%1)").arg("*")]
        title: qsTr("What to import")

        onAccepted: root.model.open(chooser.selectedFile)
    }
}
