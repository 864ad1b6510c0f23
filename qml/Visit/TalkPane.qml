pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Models
import Keyfield.People
import Keyfield.Theme

// What one means to talk about and to see to, what was promised here before, and who sits at the table.
Rectangle {
    id: root

    required property ChecklistModel checklist
    required property RowModel promises
    required property Attendees people
    signal othersAsked
    signal reasonAsked(string key, string title, bool needsPhoto)

    Accessible.name: qsTr("To talk about")
    Accessible.role: Accessible.Pane
    color: Theme.color.surface
    implicitWidth: 288

    KfDivider {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: 1
    }
    Flickable {
        id: scroll

        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.topMargin: 18
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 18

        Column {
            id: column

            width: scroll.width

            ChecklistHeading {
                detail: root.checklist.view.topicsProgress
                large: true
                title: qsTr("To talk about")
                width: parent.width
            }
            ChecklistLines {
                checklist: root.checklist
                rows: root.checklist.topics
                width: parent.width

                onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
            }
            TopicIdeas {
                checklist: root.checklist
                visible: root.checklist.topics.count === 0
                width: parent.width
            }
            KfButton {
                icon.name: "plus"
                kind: KfButton.Ghost
                leftPadding: 0
                text: qsTr("Add a topic")
                visible: root.checklist.topics.count === 0

                onClicked: root.checklist.open()
            }
            ChecklistLines {
                checklist: root.checklist
                rows: root.checklist.others
                width: parent.width

                onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
            }
            KfSectionHeader {
                title: qsTr("We promised")
                visible: root.promises.count > 0
                width: parent.width
            }
            Repeater {
                model: root.promises

                RowLayout {
                    id: row

                    required property string title
                    required property string due
                    required property string tone
                    required property string spoken

                    Accessible.name: row.spoken
                    Accessible.role: Accessible.StaticText
                    height: implicitHeight + 14
                    spacing: 8
                    width: column.width

                    KfIcon {
                        color: colors.text
                        name: row.tone === "danger" ? "warn" : "circle"
                        size: 18
                    }
                    KfText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        maximumLineCount: 2
                        style: Theme.text.body
                        text: row.title
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        Accessible.ignored: true
                        color: colors.text
                        elide: Text.ElideNone
                        style: Theme.text.caption
                        text: row.due
                        weight: Font.Medium
                    }
                    KfTone {
                        id: colors

                        tone: row.tone
                    }
                }
            }
            KfSectionHeader {
                title: qsTr("At the table")
                width: parent.width
            }
            AttendeeChips {
                model: root.people
                width: parent.width

                onOthersAsked: root.othersAsked()
            }
        }
    }
}
