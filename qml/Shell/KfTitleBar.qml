import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Above everything on the desktop: the mark, the way to everything, and whether all is saved. The window's own frame moves and closes it.
Rectangle {
    id: root

    required property int syncStatus
    required property int syncCount

    signal openSearch
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
    KfTapArea {
        anchors.centerIn: parent
        cornerRadius: 10
        height: 34
        text: qsTr("Search and commands")
        width: Math.min(440, parent.width - 2 * 240)

        onClicked: root.openSearch()

        Rectangle {
            anchors.fill: parent
            border.color: Theme.color.outline
            border.width: 1
            color: Theme.color.surfaceRaised
            radius: 10

            KfIcon {
                id: glass

                anchors.left: parent.left
                anchors.leftMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.textSubtle
                name: "search"
                size: 18
            }
            KfText {
                anchors.left: glass.right
                anchors.leftMargin: 8
                anchors.right: keys.left
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.textSubtle
                style: Theme.text.label
                text: qsTr("Search and commands")
                weight: Font.Normal
            }
            KfKeyHint {
                id: keys

                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                keys: "Ctrl K"
            }
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
