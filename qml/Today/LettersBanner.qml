import QtQuick
import Keyfield.Controls

// Letters that are written and have not left.
KfBanner {
    id: root

    property int letters: 0

    actionText: qsTr("Read and send")
    iconName: "mail"
    lead: qsTr("%n letter(s) to clients wait.", "", root.letters)
    visible: root.letters > 0
}
