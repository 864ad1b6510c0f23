import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// The name of a field, and what one may do besides choosing.
RowLayout {
    id: root

    property string label
    property string actionText
    signal action

    spacing: Theme.space.x3

    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        color: Theme.color.textMuted
        style: Theme.text.label
        text: root.label
    }
    T.AbstractButton {
        id: link

        Accessible.name: qsTr("%1: %2", "field: what to do").arg(root.label).arg(root.actionText)
        Accessible.role: Accessible.Button
        focusPolicy: Qt.StrongFocus
        implicitHeight: implicitContentHeight
        implicitWidth: implicitContentWidth
        text: root.actionText
        visible: root.actionText !== ""
        containmentMask: KfHitArea {
            item: link
            minimum: Theme.minTarget
        }
        contentItem: KfText {
            color: Theme.color.primaryText
            opacity: link.down ? 0.7 : 1
            style: Theme.text.label
            text: root.actionText
        }

        onClicked: root.action()

        KfFocusRing {
            cornerRadius: Theme.radius.xs
            visible: link.visualFocus
        }
    }
}
