pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Accounts
import Keyfield.Controls
import Keyfield.Theme

// Which clients the list shows: chips under a finger, segments on the desktop.
Item {
    id: root

    required property accountsView view
    required property int segment
    signal chosen(int segment)

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
    ListView {
        id: chips

        Accessible.name: qsTr("Which accounts")
        Accessible.role: Accessible.List
        anchors.left: parent.left
        anchors.right: parent.right
        boundsBehavior: Flickable.StopAtBounds
        implicitHeight: chips.contentItem.childrenRect.height
        leftMargin: Theme.dense ? 16 : Theme.screenMargin
        model: root.names
        orientation: ListView.Horizontal
        rightMargin: chips.leftMargin
        spacing: 8
        visible: !segments.visible

        delegate: KfChip {
            id: chip

            required property int index
            required property string modelData

            checkable: false
            checked: chip.index === root.segment
            count: root.counts[chip.index]
            text: chip.modelData

            onClicked: root.chosen(chip.index)
        }
    }
}
