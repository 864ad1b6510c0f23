import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Today

// The date, the title, the state of the sync, and who one is.
Item {
    id: root

    required property todayView view
    required property SyncStatus sync
    property bool showPill: true
    signal openSync

    implicitHeight: Theme.expanded ? titles.implicitHeight + 32 : titles.implicitHeight + 16

    GridLayout {
        id: titles

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        columnSpacing: Theme.space.x3
        columns: Theme.expanded ? 3 : 2
        rowSpacing: 1
        y: Theme.expanded ? 18 : 4

        KfText {
            Layout.alignment: Theme.expanded ? Qt.AlignBaseline : Qt.AlignLeft
            Layout.column: Theme.expanded ? 1 : 0
            Layout.fillWidth: true
            Layout.row: 0
            color: Theme.color.textMuted
            style: Theme.text.label
            text: Theme.expanded ? root.view.inlineDate : root.view.date
        }
        KfText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.alignment: Theme.expanded ? Qt.AlignBaseline : Qt.AlignLeft
            Layout.column: 0
            Layout.row: Theme.expanded ? 0 : 1
            style: Theme.text.title1
            text: qsTr("Today")
        }
        Row {
            Layout.alignment: Qt.AlignVCenter
            Layout.column: Theme.expanded ? 2 : 1
            Layout.row: 0
            Layout.rowSpan: Theme.expanded ? 1 : 2
            spacing: Theme.space.x3
            visible: root.showPill

            KfSyncPill {
                anchors.verticalCenter: parent.verticalCenter
                count: root.sync.count
                status: root.sync.state

                onClicked: root.openSync()
            }
            KfAvatar {
                anchors.verticalCenter: parent.verticalCenter
                name: root.view.userName
                size: 40
                visible: Theme.compact && root.view.userName !== ""
            }
        }
    }
}
