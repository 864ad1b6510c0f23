import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The box around what one writes in: fields and search.
Item {
    id: root

    property bool focused: false
    property bool error: false
    property string iconName
    default property alias content: inner.data

    implicitHeight: Math.max(Theme.dense ? Theme.controlHeight : 48, Theme.text.body.lineHeight + 12)

    readonly property real side: Theme.dense ? 12 : 14

    Rectangle {
        anchors.fill: parent
        border.color: root.error ? Theme.color.danger : root.focused ? Theme.color.primary : Theme.color.outline
        border.width: root.error || root.focused ? 2 : 1
        color: root.enabled ? Theme.color.surfaceRaised : Theme.color.surfaceWell
        radius: Theme.controlRadius
    }
    KfIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.verticalCenter: parent.verticalCenter
        color: root.focused ? Theme.color.text : Theme.color.textSubtle
        name: root.iconName
        size: Theme.dense ? 18 : 22
        visible: root.iconName !== ""
    }
    Item {
        id: inner

        anchors.bottom: parent.bottom
        anchors.left: icon.visible ? icon.right : parent.left
        anchors.leftMargin: !icon.visible ? root.side : Theme.dense ? 8 : 10
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.top: parent.top
    }
}
