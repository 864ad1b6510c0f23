import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Visit

// How the check-in went; a press goes on from there, where there is a way.
T.AbstractButton {
    id: root

    required property checkInView view
    property color strong: Theme.color.onHero
    property color quiet: Theme.color.onHeroMuted

    readonly property bool leadsOn: root.view.actionText !== ""

    Accessible.name: !root.leadsOn ? root.view.text : root.view.text + ". " + root.view.actionText
    Accessible.role: root.leadsOn ? Accessible.Button : Accessible.StaticText
    focusPolicy: Qt.StrongFocus
    implicitHeight: implicitContentHeight
    implicitWidth: implicitContentWidth

    background: KfFocusRing {
        border.color: root.strong
        cornerRadius: 6
        visible: root.visualFocus
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: RowLayout {
        id: line

        readonly property real gap: Theme.dense ? 6 : 8

        spacing: 0 // the room at the end takes none

        KfIcon {
            Layout.alignment: Qt.AlignTop
            color: root.quiet
            name: "pin"
            size: Theme.dense ? 16 : 18
            visible: !root.view.searching
        }
        KfProgressRing {
            Layout.alignment: Qt.AlignTop
            color: root.strong
            indeterminate: true
            size: Theme.dense ? 16 : 18
            strokeWidth: 2.5
            trackColor: Theme.color.heroRaised
            visible: root.view.searching
        }
        KfText {
            Layout.fillWidth: true
            Layout.leftMargin: line.gap
            Layout.maximumWidth: Math.ceil(implicitWidth)
            color: root.quiet
            maximumLineCount: 2
            style: Theme.text.label
            text: root.view.text
            weight: Font.Normal
            wrapMode: Text.Wrap
        }
        KfText {
            Layout.alignment: Qt.AlignTop
            Layout.leftMargin: line.gap
            color: root.strong
            font.underline: true
            style: Theme.text.label
            text: root.view.actionText
            visible: root.leadsOn
            weight: Font.DemiBold
        }
        KfIcon {
            Layout.alignment: Qt.AlignTop
            Layout.leftMargin: line.gap
            color: root.strong
            name: "check"
            size: Theme.dense ? 16 : 18
            visible: root.view.good
        }
        Item {
            Layout.fillWidth: true
        }
    }

    KfLiveText {
        text: root.view.searching ? "" : root.view.text
    }
}
