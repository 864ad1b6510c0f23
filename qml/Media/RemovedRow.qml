import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// What was just deleted, and the way back, for a while.
RowLayout {
    id: root

    required property string name
    signal undone
    signal over

    spacing: 8
    visible: root.name !== ""

    KfText {
        Layout.fillWidth: true
        color: Theme.color.textMuted
        style: Theme.text.caption
        text: qsTr("Deleted: %1").arg(root.name)
    }
    KfButton {
        small: true
        text: qsTr("Undo")

        onClicked: root.undone()
    }
    Timer {
        interval: 6000
        running: root.visible

        onTriggered: root.over()
    }
    KfLiveText {
        text: root.visible ? qsTr("Deleted: %1").arg(root.name) : ""
    }
}
