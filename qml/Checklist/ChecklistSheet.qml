import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls

// The checklist of a visit over its page.
KfSheet {
    id: root

    required property ChecklistModel checklist
    signal reasonAsked(string key, string title, bool needsPhoto)

    title: root.checklist.view.progress !== "" ? qsTr("Checklist: %1").arg(root.checklist.view.progress) : qsTr("Checklist")

    ChecklistContent {
        Layout.fillHeight: true
        Layout.fillWidth: true
        focus: true
        model: root.checklist

        onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
    }
}
