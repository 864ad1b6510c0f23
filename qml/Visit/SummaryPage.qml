pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Due
import Keyfield.Models
import Keyfield.People
import Keyfield.Shell
import Keyfield.Theme
import Keyfield.Visit

// What came of the visit, before it is put away: next steps found in its note, the checklist, who was there, how content
// the client is, when one meets next. The note itself is on the device already.
KfPage {
    id: root

    required property VisitModel model
    required property ChecklistModel checklist // of the same visit
    required property SyncStatus sync
    signal openSync
    // To be saved, and followed by a letter to the client.
    signal letterAsked

    readonly property bool withNote: Theme.expanded && root.width >= 960

    function save() {
        actions.forceActiveFocus(Qt.OtherFocusReason) // what is being changed in place is kept
        root.model.finish()
    }
    // A part whose line is written in, above the keyboard.
    function reveal(part: Item, typing: bool) {
        const bottom = part.y + part.height + 12
        if (typing && bottom > scroll.contentY + scroll.height)
            scroll.contentY = Math.max(0, Math.min(bottom, scroll.contentHeight) - scroll.height)
    }

    Accessible.name: qsTr("Summary of the visit")
    Accessible.role: Accessible.Pane
    bottomBar: actions.height + Theme.keyboardHeight

    Keys.onPressed: event => {
        const key = pageKeys.pressed(event.key, event.modifiers, event.text)
        event.accepted = true
        if (key === pageKeys.save)
            root.save()
        else if (key === pageKeys.score)
            root.model.satisfaction = event.key - Qt.Key_0
        else
            event.accepted = false
    }
    Component.onCompleted: root.model.days.offer()
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
            visible: !Theme.expanded && (Theme.dense || !Theme.largeText) // the name of the page needs the room

            onClicked: root.openSync()
        }
    }
    Flickable {
        id: scroll

        anchors.bottom: actions.top
        anchors.left: parent.left
        anchors.right: note.left
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
            SummaryFound {
                id: found

                model: root.model
                width: parent.width

                onDueAsked: key => days.ask(key)
                onPersonAsked: (key, title, nobody) => people.ask(key, title, nobody)
                onTypingChanged: root.reveal(found, found.typing)
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
                title: qsTr("At the table")
                width: parent.width
            }
            AttendeeChips {
                model: root.model.people
                width: parent.width

                onOthersAsked: others.start()
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
            SummaryNext {
                id: next

                days: root.model.days.days
                next: root.model.next
                planned: root.model.view.planned
                width: parent.width

                onTypingChanged: root.reveal(next, next.typing)
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
    SummaryNote {
        id: note

        anchors.bottom: actions.top
        anchors.right: parent.right
        anchors.top: bar.bottom
        model: root.model
        visible: root.withNote
        width: visible ? Math.min(480, root.width - 600) : 0

        onChanged: root.model.goOn()
    }
    KfBottomActionBar {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.keyboardHeight
        anchors.left: parent.left
        anchors.right: parent.right
        note: root.model.trouble
        primaryIcon: "check"
        primaryText: qsTr("Save the visit")
        secondaryIcon: "mail"
        secondaryText: qsTr("And a letter", "besides saving the visit, to the client")

        onPrimary: root.save()
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
    AttendeePicker {
        id: others

        model: root.model.people
    }
    ChecklistOverlays {
        id: overlays

        checklist: root.checklist
    }
}
