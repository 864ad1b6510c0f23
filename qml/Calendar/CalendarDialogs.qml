import QtQuick
import QtQuick.Dialogs
import Keyfield.Calendar

// The system's windows for choosing a file.
Item {
    id: root

    required property CalendarModel model

    function openToImport() {
        toImport.open()
    }
    function openToExport() {
        toExport.selectedFile = toExport.currentFolder + "/" + root.model.exportName()
        toExport.open()
    }

    FileDialog {
        id: toImport

        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Calendars (*.ics)")]
        title: qsTr("Take visits from a calendar")

        onAccepted: root.model.importFile(toImport.selectedFile)
    }
    FileDialog {
        id: toExport

        defaultSuffix: "ics"
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Calendars (*.ics)")]
        title: qsTr("Save this week as a calendar")

        onAccepted: root.model.exportWeek(toExport.selectedFile)
    }
}
