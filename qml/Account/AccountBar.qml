import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models

// The way back and the state of the sync; nothing of it where the shell shows both.
Item {
    id: root

    required property SyncStatus sync
    property bool showBack: true
    property bool showPill: true
    // The client can be shown what he may see.
    property bool presentable: false
    property bool editable: false
    signal back
    signal edit
    signal openSync
    signal showAsked

    implicitHeight: root.showBack || root.showPill ? 56 : 0
    visible: implicitHeight > 0

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.rightMargin: root.editable ? 4 : 16

        KfIconButton {
            icon.name: "back"
            text: qsTr("Back")
            visible: root.showBack

            onClicked: root.back()
        }
        Item {
            Layout.fillWidth: true
        }
        KfIconButton {
            icon.name: "present"
            text: qsTr("Show to the client")
            visible: root.presentable

            onClicked: root.showAsked()
        }
        KfSyncPill {
            count: root.sync.count
            status: root.sync.state
            visible: root.showPill

            onClicked: root.openSync()
        }
        KfIconButton {
            icon.name: "edit"
            text: qsTr("Edit the client")
            visible: root.editable

            onClicked: root.edit()
        }
    }
}
