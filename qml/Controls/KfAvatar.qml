import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A person's initials in a circle of his colour.
Rectangle {
    id: root

    property string name
    property real size: 40
    // Around the circle, where several overlap; transparent: none.
    property color ringColor: "transparent"
    property real ringWidth: 2
    // Which of the seven pairs of colours; by default the name decides.
    property int colorIndex: Theme.color.avatarIndex(root.name)

    readonly property string initials: Words.initials(root.name) // none: a figure stands for who is not known by name

    Accessible.ignored: root.name === ""
    Accessible.name: root.name
    Accessible.role: Accessible.Graphic
    color: Theme.color.avatarFill(root.colorIndex, Theme.dark)
    implicitHeight: root.size
    implicitWidth: root.size
    radius: root.size / 2

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.ringWidth
        border.color: root.ringColor
        border.width: root.ringWidth
        color: "transparent"
        radius: root.radius + root.ringWidth
        visible: root.ringColor.a > 0
    }
    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.color.avatarText(root.colorIndex, Theme.dark)
        font.family: Theme.text.label.family
        font.pixelSize: Math.max(12, Math.round(root.size * 0.355))
        font.weight: Font.DemiBold
        text: root.initials
        textFormat: Text.PlainText
    }
    KfIcon {
        anchors.centerIn: parent
        color: Theme.color.avatarText(root.colorIndex, Theme.dark)
        name: "user"
        size: root.size * 0.55
        visible: root.initials === ""
    }
}
