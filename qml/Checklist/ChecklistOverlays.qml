import QtQuick
import Keyfield.Checklist

// What opens over a page that shows the checklist of a visit: all of it, the question for a reason, the camera.
Item {
    id: root

    required property ChecklistModel checklist

    function askReason(key: string, title: string, needsPhoto: bool) {
        reason.ask(key, title, needsPhoto)
    }
    function close() {
        reason.close()
        sheet.close()
    }

    Connections {
        target: root.checklist

        function onOpened() {
            sheet.open()
        }
    }
    ChecklistSheet {
        id: sheet

        checklist: root.checklist

        onReasonAsked: (key, title, needsPhoto) => reason.ask(key, title, needsPhoto)
    }
    NotApplicableSheet {
        id: reason

        checklist: root.checklist
    }
    ChecklistCamera {
        checklist: root.checklist
    }
}
