pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Checklist

// An item of a list below each other: under the name of its list where it is the first, and what can be changed of it
// while it is open.
Column {
    id: root

    required property string key
    required property string listKey
    required property string heading
    required property string headingDetail
    required property string title
    required property string why
    required property string detail
    required property string answer
    required property string trouble
    required property bool own
    required property bool needsPhoto
    required property bool first
    required property bool last
    required property string spoken

    required property ChecklistModel checklist
    property bool editable: false
    property bool open: false
    signal expandAsked(string key)
    signal reasonAsked(string key, string title, bool needsPhoto)

    ChecklistHeading {
        detail: root.headingDetail
        removeText: root.editable ? qsTr("Delete the template: %1").arg(root.heading) : ""
        title: root.heading
        topMargin: 16
        visible: root.heading !== ""
        width: parent.width

        onRemoved: root.checklist.removeTemplate(root.listKey)
    }
    ChecklistItem {
        answer: root.answer
        detail: root.detail
        divider: !root.first
        expandable: root.editable
        expanded: root.open
        key: root.key
        spoken: root.spoken
        title: root.title
        trouble: root.trouble
        width: parent.width

        onExpandAsked: key => root.expandAsked(key)
        onNotApplicable: key => root.reasonAsked(key, root.title, root.needsPhoto)
        onToggled: key => root.checklist.toggle(key)
    }
    // Not a Loader: that of Qt 6.4 refuses components bound to where they are written.
    Repeater {
        model: root.open ? 1 : 0

        ChecklistEdit {
            checklist: root.checklist
            first: root.first
            key: root.key
            last: root.last
            needsPhoto: root.needsPhoto
            own: root.own
            title: root.title
            why: root.why
            width: root.width

            onReasonAsked: root.reasonAsked(root.key, root.title, root.needsPhoto)
        }
    }
}
