import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// What will stand in a field; a press writes something else there.
T.AbstractButton {
    id: root

    required property string key
    required property string label
    required property string iconName
    required property string tone
    required property string result
    required property string error
    required property bool longText
    required property bool writable
    property real maximumWidth: 360

    readonly property bool toned: root.tone !== "neutral" || root.error !== ""
    readonly property color ink: root.toned ? colors.ink : Theme.color.text

    Accessible.name: Words.list([qsTr("%1: %2", "field: value").arg(root.label).arg(root.result), root.error])
    Accessible.role: root.writable ? Accessible.Button : Accessible.StaticText
    focusPolicy: root.writable ? Qt.StrongFocus : Qt.NoFocus
    height: implicitHeight
    hoverEnabled: Theme.dense && root.writable
    implicitHeight: Theme.dense ? 32 : 36
    implicitWidth: Math.min(implicitContentWidth + leftPadding + rightPadding, root.maximumWidth)
    leftPadding: Theme.dense ? 12 : 14
    rightPadding: root.leftPadding
    text: root.result
    visible: !root.longText
    width: implicitWidth

    background: Rectangle {
        border.color: Theme.color.outline
        border.width: root.toned ? 0 : 1
        color: root.toned ? colors.soft : Theme.color.surfaceRaised
        radius: height / 2

        Rectangle {
            anchors.fill: parent
            color: root.ink
            opacity: root.down && root.writable ? 0.08 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: root.height / 2
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: 6

        KfIcon {
            color: root.ink
            name: root.error !== "" ? "warn" : root.iconName
            size: 18
            visible: name !== ""
        }
        KfText {
            Layout.fillWidth: true
            color: root.ink
            style: Theme.dense ? Theme.text.caption : Theme.text.label
            text: root.result
            weight: Font.Medium
        }
    }

    KfTooltip {
        text: root.writable ? qsTr("%1: own value").arg(root.label) : root.label
        visible: root.hovered && !root.down
    }
    KfTone {
        id: colors

        tone: root.error !== "" ? "danger" : root.tone
    }
}
