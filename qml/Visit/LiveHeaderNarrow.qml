import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Visit

// The header on a phone and on a tablet.
ColumnLayout {
    id: root

    required property VisitModel model
    required property SyncStatus sync
    property bool collapsed: false
    signal collapse
    signal openSync
    signal checkInAsked
    signal tableAsked

    readonly property color strong: root.model.view.paused ? Theme.color.onSurfaceInverse : Theme.color.onHero
    readonly property color quiet: root.model.view.paused ? Theme.color.onSurfaceInverse : Theme.color.onHeroMuted

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 4
        Layout.minimumHeight: root.collapsed ? 56 : 52
        Layout.rightMargin: 16
        spacing: 0

        KfIconButton {
            color: root.strong
            icon.name: "down"
            text: qsTr("Leave the page, the visit goes on")

            onClicked: root.collapse()
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: root.strong
                size: 17
                style: Theme.text.bodyStrong
                text: root.model.view.account
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 0

                KfText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    color: root.quiet
                    style: Theme.text.caption
                    text: root.model.view.place
                }
                KfText {
                    Accessible.name: qsTr("%1 to the client").arg(root.model.view.distance)
                    color: root.quiet
                    elide: Text.ElideNone
                    style: Theme.text.caption
                    text: root.model.view.place === "" ? root.model.view.distance : " · " + root.model.view.distance
                    visible: root.model.view.distance !== ""
                }
                Item {
                    Layout.fillWidth: true
                }
            }
        }
        KfText {
            Layout.rightMargin: 12
            color: root.strong
            elide: Text.ElideNone
            size: 22
            style: Theme.text.numHero
            text: root.model.timer
            visible: root.collapsed
        }
        KfSyncPill {
            Layout.leftMargin: 8
            count: root.sync.count
            overHero: true
            status: root.sync.state
            visible: !Theme.largeText

            onClicked: root.openSync()
        }
    }
    KfSyncPill {
        Layout.leftMargin: 20
        count: root.sync.count
        overHero: true
        status: root.sync.state
        visible: Theme.largeText && !root.collapsed

        onClicked: root.openSync()
    }
    GridLayout {
        Layout.bottomMargin: 4
        Layout.fillWidth: true
        Layout.leftMargin: 20
        Layout.rightMargin: 16
        Layout.topMargin: 6
        columnSpacing: 8
        columns: Theme.largeText ? 1 : 2
        rowSpacing: 8
        visible: !root.collapsed

        KfText {
            Accessible.name: root.model.timerSpoken
            Accessible.role: Accessible.Clock
            Layout.fillWidth: true
            color: root.strong
            elide: Text.ElideNone
            fontSizeMode: Text.HorizontalFit
            line: 60
            minimumPixelSize: 22
            style: Theme.text.numHero
            text: root.model.timer
            tracking: -0.03
        }
        RowLayout {
            spacing: 8

            KfIconButton {
                id: pause

                Layout.preferredHeight: Theme.controlHeight
                Layout.preferredWidth: Theme.controlHeight
                color: root.strong
                icon.name: root.model.view.paused ? "play" : "pause"
                text: root.model.view.paused ? qsTr("Go on") : qsTr("Pause")

                background: Rectangle {
                    color: root.model.view.paused ? Qt.rgba(root.strong.r, root.strong.g, root.strong.b, 0.16) : Theme.color.heroRaised
                    radius: Theme.controlRadius

                    KfFocusRing {
                        cornerRadius: Theme.controlRadius
                        visible: pause.visualFocus
                    }
                }

                onClicked: root.model.pause()
            }
            KfButton {
                kind: KfButton.OnHero
                leftPadding: 18
                text: qsTr("Finish")

                onClicked: root.model.review()
            }
        }
    }
    RowLayout {
        Layout.bottomMargin: 12
        Layout.fillWidth: true
        Layout.leftMargin: 20
        Layout.rightMargin: 16
        Layout.topMargin: 2
        spacing: 8
        visible: !root.collapsed

        CheckInLine {
            Layout.fillWidth: true
            strong: root.strong
            quiet: root.quiet
            view: root.model.checkIn

            onClicked: root.checkInAsked()
        }
        TableButton {
            color: root.strong
            people: root.model.people
            ringColor: root.model.view.paused ? Theme.color.surfaceInverse : Theme.color.hero

            onClicked: root.tableAsked()
        }
    }
}
