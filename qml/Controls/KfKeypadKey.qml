import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A round key on the hero's fill: a digit, or an icon with a name. A primary one is filled.
T.AbstractButton {
    id: root

    enum Kind { Digit, Plain, Primary }
    required text
    property int kind: KfKeypadKey.Digit
    property real size: 76

    readonly property color ink: root.kind === KfKeypadKey.Primary ? Theme.color.onHeroAction : root.enabled ? Theme.color.onHero : Theme.color.onHeroMuted

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: root.size
    implicitWidth: root.size
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    background: Rectangle {
        color: root.kind === KfKeypadKey.Primary ? Theme.color.onHero : Theme.color.heroRaised
        opacity: root.kind === KfKeypadKey.Plain && !root.down && !root.hovered ? 0 : root.down ? 1 : root.kind === KfKeypadKey.Digit && root.hovered ? 0.9 : root.kind === KfKeypadKey.Digit ? 0.75 : 1
        radius: width / 2
    }
    contentItem: Item {
        KfText {
            anchors.centerIn: parent
            color: root.ink
            line: 36
            size: 30
            style: Theme.text.title1
            text: root.text
            visible: root.icon.name === ""
            weight: Font.Medium
        }
        KfIcon {
            anchors.centerIn: parent
            color: root.ink
            name: root.icon.name
            size: root.kind === KfKeypadKey.Primary ? 36 : 30
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -4
        border.color: Theme.color.onHero
        border.width: 2
        color: "transparent"
        radius: width / 2
        visible: root.visualFocus
    }
}
