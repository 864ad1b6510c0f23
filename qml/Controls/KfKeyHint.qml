import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The keys that do something, on a small ground.
Rectangle {
    id: root

    property string keys
    property alias ground: root.color

    Accessible.ignored: true
    color: Theme.color.surfaceWell
    implicitHeight: letters.implicitHeight + 4
    implicitWidth: letters.implicitWidth + 12
    radius: 6
    visible: root.keys !== ""

    KfText {
        id: letters

        anchors.centerIn: parent
        color: Theme.color.textMuted
        style: Theme.text.micro
        text: root.keys
    }
}
