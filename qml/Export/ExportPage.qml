import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Export
import Keyfield.Shell
import Keyfield.Theme

// Takes the data out of here, in files that any program reads, and says first what that means.
FocusScope {
    id: root

    required property ExportModel model

    readonly property bool running: root.model.state === ExportModel.Running
    readonly property bool finished: root.model.state === ExportModel.Done

    signal back

    Accessible.name: bar.title
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: root.model.subject === "" ? qsTr("Export everything") : qsTr("Export a client")

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6

        ColumnLayout {
            id: content

            spacing: Theme.space.x4
            width: Math.min(scroll.width - 2 * Theme.screenMargin, 560)
            x: (scroll.width - width) / 2

            KfText {
                Layout.fillWidth: true
                style: Theme.text.title3
                text: root.model.subject
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.body
                text: root.model.subject === "" ? qsTr("A new folder with all records as JSON and as tables (CSV), and photos, recordings and files as they are.") : qsTr("A new folder with the client and all that belongs to it, as JSON and as tables (CSV), and photos, recordings and files as they are.")
                visible: !root.finished
                wrapMode: Text.Wrap
            }
            KfBanner {
                Layout.fillWidth: true
                iconName: "unlock"
                lead: qsTr("These files are not encrypted.")
                text: qsTr("Whoever gets at them can read them. Keep them where only you do, and delete them when they are no longer needed.")
                tone: "warning"
            }
            KfCard {
                Layout.fillWidth: true
                bottomPadding: 1
                padding: 0
                topPadding: 1
                visible: !root.finished

                KfSwitchRow {
                    checked: root.model.history
                    enabled: !root.running
                    iconName: "history"
                    subtitle: qsTr("Who changed what, and when; in the JSON")
                    title: qsTr("With the history of changes")
                    width: parent.width

                    onSwitched: checked => root.model.history = checked
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.x4
                visible: root.running

                KfProgressRing {
                    accessibleName: root.model.progress
                    size: 44
                    strokeWidth: 5
                    value: root.model.fraction
                }
                KfText {
                    Layout.fillWidth: true
                    style: Theme.text.body
                    text: root.model.progress
                    wrapMode: Text.Wrap
                }
            }
            KfBanner {
                Layout.fillWidth: true
                iconName: "circlecheck"
                lead: qsTr("Done.")
                text: root.model.result
                tone: "success"
                visible: root.finished
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.callout
                text: root.model.folder
                visible: root.finished
                wrapMode: Text.WrapAnywhere
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.warningText
                style: Theme.text.callout
                text: root.model.missing
                visible: root.finished && text !== ""
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                Layout.fillWidth: true
                color: Theme.color.dangerText
                style: Theme.text.callout
                text: root.model.error
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            KfLiveText {
                text: root.model.error !== "" ? root.model.error : root.finished ? root.model.result : ""
            }
            KfButton {
                Layout.fillWidth: true
                icon.name: "archive"
                kind: KfButton.Primary
                text: qsTr("Choose a folder and export")
                visible: !root.running && !root.finished

                onClicked: chooser.open()
            }
            KfButton {
                Layout.fillWidth: true
                text: qsTr("Stop")
                visible: root.running

                onClicked: root.model.cancel()
            }
            KfButton {
                Layout.fillWidth: true
                kind: KfButton.Primary
                text: qsTr("Show the folder")
                visible: root.finished

                onClicked: Qt.openUrlExternally(root.model.folderUrl)
            }
            KfButton {
                Layout.fillWidth: true
                kind: KfButton.Ghost
                text: root.finished ? qsTr("Back") : qsTr("Later")
                visible: !root.running

                onClicked: root.back()
            }
        }
    }
    FolderDialog {
        id: chooser

        title: qsTr("Where to")

        onAccepted: root.model.start(chooser.selectedFolder)
    }
}
