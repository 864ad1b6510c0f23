import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A chosen value.
Rectangle {
    id: root

    required property string label
    required property string result
    required property bool longText

    Accessible.name: root.label + ": " + root.result
    Accessible.role: Accessible.StaticText
    border.color: Theme.color.outline
    border.width: 1
    color: Theme.color.surfaceRaised
    height: 32
    radius: 16
    visible: !root.longText
    width: Math.min(text.implicitWidth + 24, 360)

    KfText {
        id: text

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        style: Theme.text.caption
        text: root.result
        weight: Font.Medium
        width: parent.width - 24
        x: 12
    }
}
