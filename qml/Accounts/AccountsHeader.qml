import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

Item {
    id: root

    required property SyncStatus sync
    property int total: 0
    property bool showPill: true
    signal openSync

    implicitHeight: line.implicitHeight + (Theme.dense ? 28 : 18)

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 16 : Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        spacing: 6
        y: Theme.dense ? 18 : 6

        KfText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.alignment: Qt.AlignBaseline
            style: Theme.dense ? Theme.text.title2 : Theme.text.title1
            text: qsTr("Accounts")
            weight: Font.Bold
        }
        KfText {
            Layout.alignment: Qt.AlignBaseline
            Layout.fillWidth: true
            color: Theme.color.textSubtle
            style: Theme.text.body
            text: Theme.dense && root.total > 0 ? Words.number(root.total) : ""
            weight: Font.Medium
        }
        KfSyncPill {
            count: root.sync.count
            status: root.sync.state
            visible: root.showPill

            onClicked: root.openSync()
        }
    }
}
