pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Today

// The date, the title, the state of the sync, and who one is. Large letters take a line of their own.
Item {
    id: root

    required property todayView view
    required property SyncStatus sync
    property bool showPill: true
    signal openSearch
    signal openSync
    signal openProfile
    // On the desktop.
    signal planned
    signal routeAsked

    // On the desktop as high as with the buttons that stand there.
    implicitHeight: Theme.expanded ? Math.max(36, titles.implicitHeight) + 32 : titles.implicitHeight + (Theme.compact ? 16 : 36)

    readonly property bool stacked: Theme.largeText && Theme.compact

    GridLayout {
        id: titles

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        columnSpacing: Theme.space.x3
        columns: root.stacked ? 1 : Theme.expanded ? 4 : 2
        rowSpacing: Theme.compact ? 1 : Theme.expanded ? 8 : 0
        y: Theme.expanded ? 18 + Math.max(0, (36 - implicitHeight) / 2) : Theme.compact ? 4 : 22

        KfText {
            Layout.alignment: Theme.expanded ? Qt.AlignBaseline : Qt.AlignLeft
            Layout.column: Theme.expanded ? 1 : 0
            Layout.fillWidth: true
            Layout.row: root.stacked ? 1 : 0
            color: Theme.color.textMuted
            maximumLineCount: 2
            style: Theme.text.label
            text: Theme.expanded ? root.view.inlineDate : root.view.date
            wrapMode: root.stacked ? Text.Wrap : Text.NoWrap
        }
        KfText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.alignment: Theme.expanded ? Qt.AlignBaseline : Qt.AlignLeft
            Layout.column: 0
            Layout.row: root.stacked ? 2 : Theme.expanded ? 0 : 1
            style: Theme.text.title1
            text: qsTr("Today")
        }
        Row {
            Layout.alignment: Qt.AlignVCenter
            Layout.column: root.stacked ? 0 : Theme.expanded ? 2 : 1
            Layout.row: 0
            Layout.rowSpan: root.stacked || Theme.expanded ? 1 : 2
            spacing: Theme.space.x3
            visible: root.showPill

            KfSyncPill {
                anchors.verticalCenter: parent.verticalCenter
                count: root.sync.count
                status: root.sync.state

                onClicked: root.openSync()
            }
            // A phone pulls the page down for it, the desktop has a bar above.
            KfIconButton {
                anchors.verticalCenter: parent.verticalCenter
                icon.name: "search"
                text: qsTr("Search everything")
                visible: !Theme.compact && !Theme.expanded

                onClicked: root.openSearch()
            }
            KfTapArea {
                Accessible.name: qsTr("Profile and settings")
                anchors.verticalCenter: parent.verticalCenter
                cornerRadius: 20
                implicitHeight: 40
                implicitWidth: 40
                visible: Theme.compact

                onClicked: root.openProfile()

                KfAvatar {
                    anchors.fill: parent
                    name: root.view.userName !== "" ? root.view.userName : "·"
                    size: 40
                }
            }
        }
        // Large letters leave no room beside the title; the calendar has both.
        Repeater {
            model: Theme.expanded && !Theme.largeText && !root.view.noClients ? 1 : 0

            RowLayout {
                Layout.alignment: Qt.AlignVCenter
                Layout.column: 3
                Layout.row: 0
                spacing: 8

                KfButton {
                    icon.name: "route"
                    kind: KfButton.Outline
                    small: true
                    text: qsTr("Route of the day")
                    visible: root.view.hasVisits

                    onClicked: root.routeAsked()
                }
                KfButton {
                    icon.name: "plus"
                    kind: KfButton.Tonal
                    small: true
                    text: qsTr("New visit")

                    onClicked: root.planned()
                }
            }
        }
    }
}
