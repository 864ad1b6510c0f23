import QtQuick
import QtQuick.Dialogs
import Keyfield.Media

// Which files come, and where a copy goes.
Item {
    id: root

    property FileTray tray: null
    property string accountKey
    property string leaving // the file of which a copy is made
    property string leavingName

    function add() {
        if (root.tray)
            choosing.open()
    }
    function save(key: string, name: string) {
        root.leaving = key
        root.leavingName = name
        if (root.tray)
            saving.open()
    }

    FileDialog {
        id: choosing

        fileMode: FileDialog.OpenFiles
        title: qsTr("Which files")

        onAccepted: root.tray.add(choosing.selectedFiles, root.accountKey)
    }
    FolderDialog {
        id: saving

        title: qsTr("Where to")

        onAccepted: root.tray.saveCopy(root.leaving, root.leavingName, saving.selectedFolder)
    }
}
