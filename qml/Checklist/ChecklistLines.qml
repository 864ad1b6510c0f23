pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Checklist
import Keyfield.Models

// The items of one or more lists, one below the other.
Column {
    id: root

    required property ChecklistModel checklist
    required property RowModel rows
    property bool editable: false
    // Of the item that is being changed; empty: none is.
    property string openKey
    signal reasonAsked(string key, string title, bool needsPhoto)

    Repeater {
        model: root.rows

        ChecklistLine {
            checklist: root.checklist
            editable: root.editable
            open: root.editable && root.openKey === key
            width: root.width

            onExpandAsked: key => root.openKey = root.openKey === key ? "" : key
            onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
        }
    }
}
