import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// An icon over a word, for what is done often.
T.AbstractButton {
    id: root

    property string iconName

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: 60
    implicitWidth: 84
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    background: Rectangle {
        border.color: Theme.color.outline
        border.width: 1
        color: root.down ? Theme.color.surfaceSunken : Theme.color.surfaceRaised
        radius: 16

        KfFocusRing {
            cornerRadius: 16
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 3

            KfIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.color.text
                name: root.iconName
                size: 22
            }
            KfText {
                anchors.horizontalCenter: parent.horizontalCenter
                style: Theme.text.caption
                text: root.text
                weight: Font.Medium
            }
        }
    }
}
