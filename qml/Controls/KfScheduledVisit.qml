import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A visit in a schedule; the next one is filled. Where it is narrow, its hour stands below the name.
T.AbstractButton {
    id: root

    required property string time
    required property string account
    required property string detail
    required property string length
    required property bool next
    required property bool past

    readonly property bool narrow: root.width < 180 * Theme.textScale
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
        anchors.leftMargin: root.narrow ? 8 : 12
        anchors.right: root.narrow ? parent.right : hour.left
        anchors.rightMargin: root.narrow ? 6 : 8
        color: root.ink
        style: root.narrow ? Theme.text.caption : Theme.text.rowTitle
        text: root.account
        weight: Font.DemiBold
        y: root.tall ? (root.narrow ? 4 : 5) : Math.max(0, Math.min(6, (root.height - implicitHeight) / 2))
    }
    KfText {
        id: hour

        anchors.right: parent.right
        anchors.rightMargin: 12
        color: root.mutedInk
        elide: Text.ElideNone
        style: Theme.text.caption
        text: root.time
        visible: !root.narrow
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
        text: root.narrow ? Words.list([root.time, root.detail]) : root.detail
        visible: root.tall
    }
}
