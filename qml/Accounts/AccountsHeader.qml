import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

Item {
    id: root

    required property SyncStatus sync
    property int total: 0
    property bool showPill: true
    signal added
    signal openSync
    signal filterAsked
    signal orderAsked
    signal searchAsked

    // On the desktop as high as with the buttons that stand there.
    implicitHeight: Theme.dense ? Math.max(36, line.implicitHeight) + 28 : line.implicitHeight + 18

    // Large letters take a line of their own.
    readonly property bool stacked: Theme.largeText && Theme.compact

    GridLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 16 : Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        columns: root.stacked ? 1 : 5
        rowSpacing: 4
        y: Theme.dense ? 18 + Math.max(0, (36 - implicitHeight) / 2) : 6

        RowLayout {
            Layout.column: 0
            Layout.fillWidth: true
            Layout.row: root.stacked ? 1 : 0
            spacing: 4

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.alignment: Qt.AlignBaseline
                style: Theme.dense ? Theme.text.title2 : Theme.text.title1
                text: qsTr("Accounts")
                weight: Font.Bold
            }
            KfText {
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: true
                color: Theme.color.textSubtle
                line: 22
                size: 16
                style: Theme.text.body
                text: Theme.dense && root.total > 0 ? Words.number(root.total) : ""
                tracking: -0.02
                weight: Font.Medium
            }
            KfIconButton {
                Layout.rightMargin: Theme.dense ? -4 : root.showPill && !root.stacked ? 0 : -12
                icon.name: "plus"
                text: qsTr("New client")

                onClicked: root.added()
            }
        }
        KfIconButton {
            icon.name: "sort"
            text: qsTr("Order")
            visible: Theme.dense && root.total > 0

            onClicked: root.orderAsked()
        }
        KfIconButton {
            Layout.leftMargin: -4
            icon.name: "filter"
            text: qsTr("Filter the accounts")
            visible: Theme.dense && root.total > 0

            onClicked: root.filterAsked()
        }
        KfSyncPill {
            Layout.column: root.stacked ? 0 : 3
            Layout.row: 0
            count: root.sync.count
            status: root.sync.state
            visible: root.showPill

            onClicked: root.openSync()
        }
        // A phone has a field for it, the desktop a bar above.
        KfIconButton {
            Layout.column: 4
            Layout.row: 0
            icon.name: "search"
            text: qsTr("Search everything")
            visible: !Theme.compact && !Theme.expanded

            onClicked: root.searchAsked()
        }
    }
}
