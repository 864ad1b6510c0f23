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
    function openFolderToImport() {
        folderToImport.open()
    }
    // This week, or everything.
    function openToExport(everything: bool) {
        toExport.everything = everything
        toExport.selectedFile = toExport.currentFolder + "/" + (everything ? "keyfield.ics" : root.model.exportName())
        toExport.open()
    }

    FileDialog {
        id: toImport

        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Calendars (*.ics)")]
        title: qsTr("Take visits from a calendar")

        onAccepted: root.model.importFile(toImport.selectedFile)
    }
    FolderDialog {
        id: folderToImport

        title: qsTr("Take visits from all calendars of a folder")

        onAccepted: root.model.importFile(folderToImport.selectedFolder)
    }
    FileDialog {
        id: toExport

        property bool everything: false

        defaultSuffix: "ics"
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Calendars (*.ics)")]
        title: toExport.everything ? qsTr("Save all visits as a calendar") : qsTr("Save this week as a calendar")

        onAccepted: {
            if (toExport.everything)
                root.model.exportAll(toExport.selectedFile)
            else
                root.model.exportWeek(toExport.selectedFile)
        }
    }
}
