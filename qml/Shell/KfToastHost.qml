import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// One toast at a time; a new one takes the place of the old.
Item {
    id: root

    property var takeBack: null

    // `takeBack`: what "Undo" calls; null: there is nothing to take back.
    function show(text: string, takeBack: var) {
        root.takeBack = takeBack
        toast.text = text
        toast.actionText = takeBack ? qsTr("Undo") : ""
        toast.visible = true
        away.restart()
    }
    function dismiss() {
        toast.visible = false
        away.stop()
    }
    function undo() {
        if (!toast.visible || !root.takeBack)
            return
        root.takeBack()
        root.dismiss()
    }

    Timer {
        id: away

        interval: 6000
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
