import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// One toast at a time; a new one takes the place of the old.
Item {
    id: root

    // "Undo" was asked for what the toast speaks of.
    signal undoAsked

    function show(text: string, undoable: bool) {
        toast.text = text
        toast.actionText = undoable ? qsTr("Undo") : ""
        toast.visible = true
        away.restart()
    }
    function dismiss() {
        toast.visible = false
        away.stop()
    }
    function undo() {
        if (!toast.visible || toast.actionText === "")
            return
        root.undoAsked()
        root.dismiss()
    }

    Timer {
        id: away

        interval: toast.timeout
        onTriggered: root.dismiss()
    }
    KfToast {
        id: toast

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.horizontalCenter: parent.horizontalCenter
        visible: false
        width: Math.min(root.width - 2 * Theme.screenMargin, 480)

        onAction: root.undo()
        onDismissed: root.dismiss()
    }
}
