import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models

// The way back, the state of the sync, and what can be done with the record itself.
Item {
    id: root

    required property SyncStatus sync
    property bool showPill: true
    property bool editable: true
    signal back
    signal openSync
    signal edit
    signal deleteAsked

    implicitHeight: 56

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.rightMargin: 4

        KfIconButton {
            icon.name: "back"
            text: qsTr("Back")

            onClicked: root.back()
        }
        Item {
            Layout.fillWidth: true
        }
        KfSyncPill {
            count: root.sync.count
            status: root.sync.state
            visible: root.showPill

            onClicked: root.openSync()
        }
        KfIconButton {
            icon.name: "edit"
            text: qsTr("Edit")
            visible: root.editable

            onClicked: root.edit()
        }
        KfIconButton {
            icon.name: "trash"
            text: qsTr("Delete")
            visible: root.editable

            onClicked: root.deleteAsked()
        }
    }
}
