import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A line of text that is ticked or not. All of it is the target.
T.CheckBox {
    id: root

    required text

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.text
    Accessible.role: Accessible.CheckBox
    bottomPadding: 6
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Math.max(Theme.minTarget, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: root.indicator.width + root.spacing
    spacing: 12
    topPadding: 6

    background: Rectangle {
        color: Theme.color.text
        opacity: root.down ? 0.06 : root.hovered ? 0.04 : 0
        radius: Theme.radius.s
    }
    contentItem: KfText {
        color: root.enabled ? Theme.color.text : Theme.color.textSubtle
        style: Theme.text.body
        text: root.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    indicator: KfCheckMark {
        checked: root.checked
        y: (root.height - height) / 2

        KfFocusRing {
            cornerRadius: parent.radius
            visible: root.visualFocus
        }
    }
}
