import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// The state of sync, in the same words everywhere. Opens the sync page.
T.AbstractButton {
    id: root

    enum Status { Saved, Offline, Sending, Conflict, Failed, Paused }
    property int status: KfSyncPill.Saved
    // What the status counts: waiting changes, conflicts, refused changes; while sending, how many of `total` went.
    property int count: 0
    property int total: 0
    property bool overHero: false

    readonly property string tone: root.status === KfSyncPill.Conflict ? "warning" : root.status === KfSyncPill.Failed ? "danger" : "neutral"
    readonly property color ink: root.overHero ? Theme.color.onHero : root.colors.ink
    readonly property string number: Words.number(root.count)
    readonly property string label: {
        switch (root.status) {
        case KfSyncPill.Offline: return qsTr("Offline")
        case KfSyncPill.Paused: return qsTr("Paused")
        case KfSyncPill.Sending:
            return root.total > 0 ? qsTr("%1 of %2").arg(root.number).arg(Words.number(root.total)) : qsTr("Sending")
        case KfSyncPill.Conflict: return qsTr("%n conflict(s)", "", root.count)
        case KfSyncPill.Failed: return qsTr("%n not sent", "", root.count)
        default: return qsTr("Saved")
        }
    }
    readonly property bool counted: (root.status === KfSyncPill.Offline || root.status === KfSyncPill.Paused) && root.count > 0

    Accessible.name: {
        switch (root.status) {
        case KfSyncPill.Offline: return root.counted ? qsTr("Offline, %n change(s) waiting", "", root.count) : qsTr("Offline")
        case KfSyncPill.Paused: return root.counted ? qsTr("Paused, %n change(s) waiting", "", root.count) : qsTr("Sync is paused")
        case KfSyncPill.Sending: return qsTr("Sending changes: %1").arg(root.label)
        case KfSyncPill.Saved: return qsTr("Everything is saved and sent")
        default: return root.label
        }
    }
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Math.max(Theme.dense ? 30 : 32, Theme.text.caption.lineHeight + 8)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 10
    rightPadding: 12
    text: root.label

    background: Rectangle {
        color: root.overHero ? Theme.color.heroRaised : root.colors.soft
        radius: height / 2

        Rectangle {
            anchors.fill: parent
            color: root.ink
            opacity: root.down ? 0.08 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
        KfFocusRing {
            cornerRadius: root.height / 2
            visible: root.visualFocus
        }
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: Row {
        spacing: 6

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: {
                switch (root.status) {
                case KfSyncPill.Offline: return "cloudoff"
                case KfSyncPill.Paused: return "pause"
                case KfSyncPill.Conflict: return "merge"
                case KfSyncPill.Failed: return "warn"
                default: return "cloudcheck"
                }
            }
            size: 18
            visible: root.status !== KfSyncPill.Sending
        }
        KfProgressRing {
            anchors.verticalCenter: parent.verticalCenter
            color: root.overHero ? Theme.color.onHero : Theme.color.primaryText
            indeterminate: root.total === 0
            size: 18
            strokeWidth: 2.5
            trackColor: root.overHero ? Theme.color.hero : Theme.color.outline
            value: root.total > 0 ? root.count / root.total : 0
            visible: root.status === KfSyncPill.Sending
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter

            KfText {
                color: root.status === KfSyncPill.Sending && !root.overHero ? Theme.color.primaryText : root.ink
                style: Theme.text.caption
                text: root.counted ? root.label + " · " : root.label
                weight: Font.Medium
            }
            KfText {
                color: root.overHero ? Theme.color.onHero : Theme.color.text
                style: Theme.text.caption
                text: root.number
                visible: root.counted
                weight: Font.DemiBold
            }
        }
    }

    readonly property KfTone colors: KfTone {
        tone: root.tone
    }
}
