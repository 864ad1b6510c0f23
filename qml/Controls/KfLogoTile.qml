import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// An account's letters in a tile of its colour.
Rectangle {
    id: root

    property string name
    property real size: Theme.dense ? 38 : 44
    property int colorIndex: Theme.color.avatarIndex(root.name)

    Accessible.ignored: true
    color: Theme.color.avatarFill(root.colorIndex, Theme.dark)
    implicitHeight: root.size
    implicitWidth: root.size
    radius: Math.round(root.size * 0.297)

    Text {
        anchors.centerIn: parent
        color: Theme.color.avatarText(root.colorIndex, Theme.dark)
        font.family: Theme.text.label.family
        font.pixelSize: Math.round(root.size * 0.375)
        font.weight: Font.DemiBold
        text: Words.initials(root.name)
        textFormat: Text.PlainText
    }
}
