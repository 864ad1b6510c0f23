import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A visit in the schedule; the next one is filled.
T.AbstractButton {
    id: root

    required property string accountKey
    required property string time
    required property string account
    required property string detail
    required property string length
    required property int startMinute
    required property int minutes
    required property bool next
    required property bool past

    // Room for a second line.
    readonly property bool tall: root.height >= name.implicitHeight + more.implicitHeight + 10
    readonly property color ink: root.next ? Theme.color.onHero : root.past ? Theme.color.textMuted : Theme.color.text
    readonly property color mutedInk: root.next ? Theme.color.onHeroMuted : Theme.color.textMuted

    Accessible.name: Words.list([root.time, root.account, root.detail, root.length])
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    clip: true
    padding: 0

    background: Rectangle {
        color: root.next ? Theme.color.hero : root.past ? Theme.color.surfaceWell : Theme.color.primarySoft
        radius: 10

        Rectangle {
            anchors.fill: parent
            color: root.ink
            opacity: root.down ? 0.08 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: 10
            visible: root.visualFocus
        }
    }

    KfText {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: 12
        anchors.right: hour.left
        anchors.rightMargin: 8
        color: root.ink
        style: Theme.text.rowTitle
        text: root.account
        weight: Font.DemiBold
        y: root.tall ? 5 : 6
    }
    KfText {
        id: hour

        anchors.right: parent.right
        anchors.rightMargin: 12
        color: root.mutedInk
        elide: Text.ElideNone
        style: Theme.text.caption
        text: root.time
        y: name.y + 1
    }
    KfText {
        id: more

        anchors.left: name.left
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.top: name.bottom
        color: root.mutedInk
        style: Theme.text.caption
        text: root.detail
        visible: root.tall
    }
}
