import QtQuick
import QtQuick.Layouts
import Keyfield.Controls

// There is no client yet: the ways in which the first ones come.
KfEmptyState {
    id: root

    // No workspace yet.
    property bool joinable: false
    signal newAccountAsked
    signal importAsked
    signal joinAsked

    primaryIcon: "plus"
    primaryText: qsTr("Add the first client")
    text: qsTr("Add one, take them over from a file, or join your company")
    title: qsTr("No clients yet")

    onPrimary: root.newAccountAsked()

    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.preferredWidth: Math.max(260, implicitWidth)
        Layout.topMargin: 8
        icon.name: "download"
        text: qsTr("Import a file")

        onClicked: root.importAsked()
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.topMargin: 8
        kind: KfButton.Ghost
        text: qsTr("I have an invitation")
        visible: root.joinable

        onClicked: root.joinAsked()
    }
}
