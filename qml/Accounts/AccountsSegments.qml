pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Accounts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Which clients the list shows: chips under a finger, segments on the desktop.
Item {
    id: root

    required property accountsView view
    required property int segment
    // By more than a segment; by one that was kept.
    property bool filtered: false
    property bool named: false
    required property RowModel filters
    signal chosen(int segment)
    signal filterAsked
    signal filterChosen(string key)

    readonly property list<string> names: [qsTr("All"), qsTr("At risk"), qsTr("Not seen lately")]
    readonly property list<string> shortNames: [qsTr("All"), qsTr("Risk %1", "a number of clients").arg(Words.number(root.view.atRisk)), qsTr("Not seen %1", "a number of clients").arg(Words.number(root.view.notSeen))]
    readonly property list<int> counts: [root.view.total, root.view.atRisk, root.view.notSeen]

    implicitHeight: Theme.dense && !Theme.largeText ? segments.implicitHeight : chips.implicitHeight

    KfSegmentedControl {
        id: segments

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        currentIndex: root.segment
        label: qsTr("Which accounts")
        model: root.shortNames
        visible: Theme.dense && !Theme.largeText

        onActivated: index => root.chosen(index)
    }
    // The way to a filter, the segments, and the filters that were kept.
    Flickable {
        id: chips

        Accessible.name: qsTr("Which accounts")
        Accessible.role: Accessible.List
        anchors.left: parent.left
        anchors.right: parent.right
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: row.width
        flickableDirection: Flickable.HorizontalFlick
        implicitHeight: row.height
        leftMargin: Theme.dense ? 16 : Theme.screenMargin
        rightMargin: chips.leftMargin
        visible: !segments.visible

        Row {
            id: row

            spacing: 8

            KfChip {
                Accessible.name: qsTr("Filter the accounts")
                checkable: false
                checked: root.filtered && !root.named
                icon.name: "filter"

                onClicked: root.filterAsked()
            }
            Repeater {
                model: root.names

                KfChip {
                    id: chip

                    required property int index
                    required property string modelData

                    checkable: false
                    checked: chip.index === root.segment && !root.filtered
                    count: root.counts[chip.index]
                    text: chip.modelData

                    onClicked: root.chosen(chip.index)
                }
            }
            Repeater {
                model: root.filters

                KfChip {
                    id: kept

                    required property string key
                    required property string name
                    required property int count
                    required property bool chosen

                    Accessible.name: qsTr("Saved filter %1").arg(kept.name)
                    checkable: false
                    checked: kept.chosen
                    text: kept.name

                    onClicked: root.filterChosen(kept.key)
                }
            }
        }
    }
}
