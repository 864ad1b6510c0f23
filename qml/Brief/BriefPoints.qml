import QtQuick
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Theme

// What one means to talk about in the visit. Without any it says so: two or three make a meeting.
Column {
    id: root

    required property ChecklistModel checklist // of the same visit
    signal reasonAsked(string key, string title, bool needsPhoto)

    readonly property bool none: root.checklist.topics.count === 0

    KfSectionHeader {
        actionText: root.none ? qsTr("Add") : qsTr("Change")
        count: root.none || Theme.largeText ? -1 : root.checklist.topics.count
        title: qsTr("To talk about")
        width: root.width

        onAction: root.checklist.open()
    }
    KfCard {
        bottomPadding: root.none ? 12 : 4
        topPadding: root.none ? 8 : 4
        width: root.width

        Column {
            width: parent.width

            ChecklistLines {
                checklist: root.checklist
                rows: root.checklist.topics
                width: parent.width

                onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
            }
            TopicIdeas {
                checklist: root.checklist
                visible: root.none
                width: parent.width
            }
        }
    }
}
