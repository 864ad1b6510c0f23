import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

Item {
    id: root

    property string title
    // Behind the title; -1: not shown.
    property int count: -1
    property string actionText
    // Above the line of text and below it.
    property real topMargin: Theme.dense ? 16 : 22
    property real bottomMargin: Theme.dense ? 8 : 10
    signal action

    implicitHeight: line.implicitHeight + root.topMargin + root.bottomMargin
    implicitWidth: line.implicitWidth

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6
        y: root.topMargin

        KfText {
            Accessible.name: root.count >= 0 ? root.title + ", " + root.count : root.title
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.maximumWidth: root.count < 0 ? root.width : Math.ceil(implicitWidth)
            style: Theme.text.section
            text: root.title
            wrapMode: Theme.largeText ? Text.Wrap : Text.NoWrap
        }
        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.minimumWidth: visible ? Math.ceil(implicitWidth) : 0
            color: Theme.color.textSubtle
            style: Theme.text.section
            text: Words.number(root.count)
            visible: root.count >= 0
            weight: Font.Medium
        }
        T.AbstractButton {
            id: link

            Accessible.name: root.actionText
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
                style: Theme.dense ? Theme.text.caption : Theme.text.label
                text: root.actionText
                weight: Font.Medium
            }
            onClicked: root.action()

            KfFocusRing {
                cornerRadius: Theme.radius.xs
                visible: link.visualFocus
            }
        }
    }
}
