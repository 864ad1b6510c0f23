import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The way back, the title and the state of the sync.
RowLayout {
    id: root

    required property SyncStatus sync
    property bool showBack: true
    signal back
    signal openSync

    height: Math.max(Theme.dense ? 72 : 56, implicitHeight)
    spacing: 4

    KfIconButton {
        Layout.leftMargin: Theme.dense ? Theme.screenMargin - 8 : 4
        icon.name: "back"
        text: qsTr("Back")
        visible: root.showBack

        onClicked: root.back()
    }
    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.leftMargin: root.showBack ? 0 : Theme.screenMargin
        style: Theme.dense ? Theme.text.title2 : Theme.text.title3
        text: qsTr("Settings")
    }
    KfSyncPill {
        Layout.rightMargin: Theme.screenMargin
        count: root.sync.count
        status: root.sync.state
        visible: !Theme.expanded

        onClicked: root.openSync()
    }
}
