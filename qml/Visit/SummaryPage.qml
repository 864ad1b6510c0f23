pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Due
import Keyfield.Models
import Keyfield.Note
import Keyfield.Shell
import Keyfield.Theme
import Keyfield.Visit

// What came of the visit, before it is put away: next steps found in its note, the checklist, how content the client
// is. The note itself is on the device already.
KfPage {
    id: root

    required property VisitModel model
    required property ChecklistModel checklist // of the same visit
    required property SyncStatus sync
    signal openSync
    // To be saved, and followed by a letter to the client.
    signal letterAsked

    readonly property RowModel found: root.model.reading.proposals

    Accessible.name: qsTr("Summary of the visit")
    Accessible.role: Accessible.Pane
    bottomBar: actions.height

    Keys.onPressed: event => {
        const key = pageKeys.pressed(event.key, event.modifiers, event.text)
        event.accepted = true
        if (key === pageKeys.save)
            root.model.finish()
        else if (key === pageKeys.score)
            root.model.satisfaction = event.key - Qt.Key_0
        else
            event.accepted = false
    }
    Keys.onEscapePressed: root.model.goOn()
    Keys.onBackPressed: root.model.goOn()

    SummaryKeys {
        id: pageKeys
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Item {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.dense ? 64 : 56

        KfIconButton {
            id: leave

            anchors.verticalCenter: parent.verticalCenter
            icon.name: "back"
            text: qsTr("Back to the note")
            x: Theme.dense ? Theme.screenMargin - 8 : 4

            onClicked: root.model.goOn()
        }
        KfText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            anchors.left: leave.right
            anchors.leftMargin: 4
            anchors.right: pill.visible ? pill.left : parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            style: Theme.dense ? Theme.text.title2 : Theme.text.title3
            text: qsTr("Summary of the visit")
        }
        KfSyncPill {
            id: pill

            anchors.right: parent.right
            anchors.rightMargin: Theme.screenMargin
            anchors.verticalCenter: parent.verticalCenter
            count: root.sync.count
            status: root.sync.state
            visible: Theme.dense || !Theme.largeText // the name of the page needs the room

            onClicked: root.openSync()
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

            width: Math.min(scroll.width - 2 * Theme.screenMargin, 560)
            x: (scroll.width - width) / 2

            Row {
                spacing: 12
                width: parent.width

                KfLogoTile {
                    id: tile

                    name: root.model.view.account
                    size: 48
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - tile.width - parent.spacing

                    KfText {
                        maximumLineCount: 2
                        style: Theme.text.title2
                        text: root.model.view.account
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        color: Theme.color.textMuted
                        style: Theme.text.callout
                        text: root.model.view.span
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
            KfSectionHeader {
                actionText: root.found.count > 1 ? (root.model.reading.anyAccepted ? qsTr("Untick all") : qsTr("Tick all")) : ""
                count: root.found.count > 0 && !Theme.largeText ? root.found.count : -1
                title: qsTr("Check what we found")
                width: parent.width

                onAction: root.model.reading.acceptAll(!root.model.reading.anyAccepted)
            }
            KfCard {
                padding: 0
                width: parent.width

                Column {
                    width: parent.width

                    Repeater {
                        model: root.found

                        SummaryItem {
                            width: parent.width

                            onAnswered: (key, accepted) => root.model.reading.accept(key, accepted)
                            onDueAsked: key => days.ask(key)
                            onPersonAsked: (key, title, nobody) => people.ask(key, title, nobody)
                        }
                    }
                    KfListItem {
                        subtitle: qsTr("Write it in the note: “#task call on Friday”")
                        title: qsTr("We found no tasks. Add one?")
                        visible: root.found.count === 0
                        width: parent.width

                        onClicked: root.model.goOn()
                    }
                }
            }
            ChecklistHeading {
                bottomMargin: 8
                detail: root.checklist.view.progress
                title: qsTr("Checklist of the visit")
                topMargin: 22
                visible: root.checklist.view.total > 0
                width: parent.width
            }
            KfCard {
                bottomPadding: 4
                topPadding: 4
                visible: root.checklist.view.total > 0
                width: parent.width

                Column {
                    width: parent.width

                    ChecklistLines {
                        checklist: root.checklist
                        rows: root.checklist.topics
                        width: parent.width

                        onReasonAsked: (key, title, needsPhoto) => overlays.askReason(key, title, needsPhoto)
                    }
                    ChecklistLines {
                        checklist: root.checklist
                        rows: root.checklist.others
                        width: parent.width

                        onReasonAsked: (key, title, needsPhoto) => overlays.askReason(key, title, needsPhoto)
                    }
                }
            }
            KfSectionHeader {
                title: qsTr("How content is the client?")
                width: parent.width
            }
            KfCard {
                padding: 12
                width: parent.width

                ScoreScale {
                    score: root.model.satisfaction
                    width: parent.width

                    onChosen: score => root.model.satisfaction = score
                }
            }
            KfSectionHeader {
                title: qsTr("Letter to the client")
                width: parent.width
            }
            SummaryLetter {
                model: root.model
                offline: root.sync.state === SyncStatus.Offline
                width: parent.width
            }
        }
    }
    KfBottomActionBar {
        id: actions

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        note: root.model.trouble
        primaryIcon: "check"
        primaryText: qsTr("Save the visit")
        secondaryIcon: "mail"
        secondaryText: qsTr("And a letter", "besides saving the visit, to the client")

        onPrimary: root.model.finish()
        onSecondary: root.letterAsked()
    }
    DayPicker {
        id: days

        offer: root.model.days

        onDayChosen: (key, day) => root.model.chooseDue(key, day)
        onDaySaid: (key, words) => root.model.sayDue(key, words)
    }
    PersonPicker {
        id: people

        offer: root.model.persons

        onPersonChosen: (key, person) => root.model.choosePerson(key, person)
    }
    ChecklistOverlays {
        id: overlays

        checklist: root.checklist
    }
}
