import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// An icon over a word, for what is done often.
T.AbstractButton {
    id: root

    property string iconName
    // Nothing beside it: the icon stands before the word.
    property bool alone: false
    // The one that is meant here first of all.
    property bool primary: false

    readonly property color ink: root.primary ? Theme.color.onPrimary : Theme.color.text

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: root.alone ? Math.max(52, Theme.text.button.lineHeight + 16) : Math.max(60, Theme.text.caption.lineHeight + 42)
    implicitWidth: 64
    scale: root.down && !Theme.reduceMotion ? 0.98 : 1

    background: Rectangle {
        border.color: Theme.color.outline
        border.width: root.primary ? 0 : 1
        color: {
            if (root.primary)
                return root.down ? Theme.color.primaryPressed : Theme.color.primary
            return root.down ? Theme.color.surfaceSunken : Theme.color.surfaceRaised
        }
        radius: 16

        KfFocusRing {
            cornerRadius: 16
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        GridLayout {
            anchors.centerIn: parent
            columnSpacing: 8
            columns: root.alone ? 2 : 1
            rowSpacing: 3

            KfIcon {
                Layout.alignment: Qt.AlignCenter
                color: root.ink
                name: root.iconName
                size: 22
            }
            KfText {
                Layout.alignment: Qt.AlignCenter
                Layout.maximumWidth: root.width - 4
                color: root.ink
                style: root.alone ? Theme.text.button : Theme.text.caption
                text: root.text
                weight: root.alone ? Font.DemiBold : Font.Medium
            }
        }
    }
}
