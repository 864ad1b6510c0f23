import QtQuick
import Keyfield.Controls

// Letters that are written and have not left.
Item {
    id: root

    property int letters: 0
    property real gap: 0 // to what stands above
    signal opened

    implicitHeight: banner.implicitHeight + root.gap
    visible: root.letters > 0

    KfBanner {
        id: banner

        actionText: qsTr("Read and send")
        iconName: "mail"
        lead: qsTr("%n letter(s) to clients wait.", "", root.letters)
        width: root.width
        y: root.gap

        onAction: root.opened()
    }
}
