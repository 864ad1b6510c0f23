import QtQuick
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// The sun rises over an empty book: the ways in which the first clients come.
Flickable {
    id: root

    property bool joinable: false
    signal newAccountAsked
    signal importAsked
    signal joinAsked

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: Math.max(root.height, first.implicitHeight)

    Column {
        id: first

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space.x4
        width: Math.min(root.width - 2 * Theme.screenMargin, 320)
        y: Math.max(0, (root.height - implicitHeight) / 2)

        EmptyDay {
            drawingAlone: true
            width: parent.width
        }
        KfEmptyBook {
            joinable: root.joinable
            width: parent.width

            onImportAsked: root.importAsked()
            onJoinAsked: root.joinAsked()
            onNewAccountAsked: root.newAccountAsked()
        }
    }
}
