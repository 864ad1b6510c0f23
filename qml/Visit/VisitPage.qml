pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Models
import Keyfield.People
import Keyfield.Shell
import Keyfield.Theme
import Keyfield.Visit

// A visit in progress: one writes while one listens.
KfPage {
    id: root

    required property VisitModel model
    required property ChecklistModel checklist // of the same visit
    required property SyncStatus sync

    readonly property bool withPanes: Theme.expanded && root.width >= 900
    readonly property real margin: Theme.dense ? 32 : 0

    // A long note is read on: the header makes room. It comes back at the beginning of the text.
    property bool reading: false

    signal brief
    signal collapse
    signal openSync

    function makeRoom() {
        root.reading = !Theme.dense && note.scrolled && note.hiddenHeight > (root.reading ? 0 : header.foldedAway)
    }
    function askAboutPlace() {
        if (root.model.checkIn.doubtful)
            sheet.open()
        else if (root.model.checkIn.canFind)
            root.model.findPlace()
    }

    Accessible.name: qsTr("Visit")
    Accessible.role: Accessible.Pane
    bottomBar: signs.height + (capture.visible ? capture.height : 0) + Theme.keyboardHeight

    Keys.onPressed: event => {
        event.accepted = keys.pressed(event.key, event.modifiers, event.text) !== null
        if (event.accepted)
            root.model.review()
    }

    VisitKeys {
        id: keys
    }
    onVisibleChanged: {
        if (!visible) {
            sheet.close()
            overlays.close()
            table.close()
            others.close()
        }
    }

    Connections {
        target: root.model

        function onPlaceDoubtful() {
            if (root.visible)
                sheet.open()
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    LiveHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        collapsed: root.reading
        model: root.model
        sync: root.sync
        withTable: !root.withPanes

        onCheckInAsked: root.askAboutPlace()
        onCollapse: root.collapse()
        onOpenSync: root.openSync()
        onTableAsked: table.open()
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.keyboardHeight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        spacing: 0

        TalkPane {
            Layout.fillHeight: true
            checklist: root.checklist
            people: root.model.people
            promises: root.model.promises
            visible: root.withPanes

            onOthersAsked: others.start()
            onReasonAsked: (key, title, needsPhoto) => overlays.askReason(key, title, needsPhoto)
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 0

            KfBanner {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.screenMargin
                Layout.rightMargin: Theme.screenMargin
                Layout.topMargin: 12
                actionText: qsTr("Save")
                dismissible: true
                iconName: "pin"
                text: qsTr("Save this as the client's place?")
                visible: root.model.checkIn.offersPlace

                onAction: root.model.savePlace()
                onDismissed: root.model.dismissPlace()
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.leftMargin: Theme.dense ? 0 : Theme.screenMargin
                Layout.rightMargin: Theme.dense ? 0 : Theme.screenMargin
                Layout.topMargin: Theme.dense && !root.model.checkIn.offersPlace ? 0 : 12
                border.color: Theme.color.outline
                border.width: Theme.dense ? 0 : 1
                color: Theme.color.surfaceRaised
                radius: Theme.dense ? 0 : Theme.radius.xl

                VisitNote {
                    id: note

                    anchors.bottomMargin: 12
                    anchors.fill: parent
                    anchors.leftMargin: Theme.dense ? 30 : 16
                    anchors.rightMargin: Theme.dense ? 30 : 16
                    anchors.topMargin: Theme.dense ? 28 : 16
                    focus: true
                    model: root.model
                    withProposals: !root.withPanes

                    onHiddenHeightChanged: root.makeRoom()
                    onScrolledChanged: root.makeRoom()
                }
            }
            Rectangle {
                id: signs

                Layout.fillWidth: true
                color: Theme.dense ? Theme.color.surfaceRaised : Theme.color.surface
                implicitHeight: chips.implicitHeight + (Theme.dense ? 16 : 12)

                KfDivider {
                    visible: Theme.dense
                    width: parent.width
                }
                NoteChips {
                    id: chips

                    anchors.left: parent.left
                    anchors.right: tools.left
                    anchors.verticalCenter: parent.verticalCenter
                    leftMargin: Theme.dense ? 20 : Theme.screenMargin
                    rightMargin: leftMargin
                    selecting: note.selecting

                    onInsert: text => note.insert(text)
                    onTake: kind => note.take(kind)
                }
                MediaTools {
                    id: tools

                    anchors.right: parent.right
                    anchors.rightMargin: visible ? 20 : 0
                    anchors.verticalCenter: parent.verticalCenter
                    media: root.model.media
                    progress: root.checklist.view.progress
                    visible: Theme.dense
                    width: visible ? implicitWidth : 0

                    onChecklist: root.checklist.open()
                    onPhoto: note.takePhotos()
                }
            }
            CaptureBar {
                id: capture

                Layout.fillWidth: true
                media: root.model.media
                progress: root.checklist.view.progress
                visible: !Theme.dense

                onChecklist: root.checklist.open()
                onBrief: root.brief()
                onPhoto: note.takePhotos()
            }
        }
        FoundPane {
            Layout.fillHeight: true
            proposals: root.model.reading.proposals
            visible: root.withPanes

            onAnswered: (key, accepted) => root.model.reading.accept(key, accepted)
        }
    }
    ChecklistOverlays {
        id: overlays

        checklist: root.checklist
    }
    TableSheet {
        id: table

        people: root.model.people

        onOthersAsked: others.start()
    }
    AttendeePicker {
        id: others

        model: root.model.people
    }
    CheckInSheet {
        id: sheet

        view: root.model.checkIn

        onAgain: {
            sheet.close()
            root.model.findPlace()
        }
        onKeep: {
            sheet.close()
            root.model.keepPlace()
        }
        onSkip: {
            sheet.close()
            root.model.skipPlace()
        }
    }
}
