pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Which kinds of records to show, with how many were found.
ListView {
    id: root

    required property RowModel filters
    signal chosen(string key)

    Accessible.name: qsTr("Kinds of records")
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    implicitHeight: root.contentItem.childrenRect.height
    leftMargin: Theme.screenMargin
    model: root.filters
    orientation: ListView.Horizontal
    rightMargin: Theme.screenMargin
    spacing: 8

    delegate: KfChip {
        id: chip

        required property string key
        required property string label
        required property bool chosen
        required count

        checkable: false
        checked: chip.chosen
        text: chip.label

        onClicked: root.chosen(chip.key)
    }
}
