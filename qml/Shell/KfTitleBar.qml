import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Above everything on the desktop: the mark, and whether all is saved. The window's own frame moves and closes it.
Rectangle {
    id: root

    required property int syncStatus
    required property int syncCount

    signal openSync

    color: Theme.color.surface
    implicitHeight: 48

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.primaryText
            name: "logo"
            size: 24
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            line: 20
            size: 15
            style: Theme.text.section
            text: "Keyfield"
            tracking: -0.01
        }
    }
    KfSyncPill {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        count: root.syncCount
        status: root.syncStatus

        onClicked: root.openSync()
    }
    KfDivider {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
    }
}
