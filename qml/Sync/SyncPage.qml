import QtQuick
import Keyfield.Controls
import Keyfield.Sync
import Keyfield.Shell
import Keyfield.Theme

// What is saved and sent, as a page of its own.
FocusScope {
    id: root

    required property SyncModel model
    property bool showBack: true

    signal back
    signal resolve(string recordKey)
    signal openRecord(string type, string key)
    signal rescueAsked

    Accessible.name: qsTr("Sync")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        showBack: root.showBack
        title: qsTr("Sync")

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6

        Column {
            id: content

            width: Math.min(scroll.width - 2 * Theme.screenMargin, 640)
            x: Theme.screenMargin

            SyncSections {
                model: root.model
                width: parent.width

                onOpenRecord: (type, key) => root.openRecord(type, key)
                onResolve: key => root.resolve(key)
            }
            KfButton {
                icon.name: "archive"
                kind: KfButton.Ghost
                text: qsTr("Save what is unsent to a file")
                width: Math.min(implicitWidth, parent.width)

                onClicked: root.rescueAsked()
            }
        }
    }
}
