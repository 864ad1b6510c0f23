import QtQuick
import Keyfield.Controls
import Keyfield.Accounts

// On the desktop: what the list is narrowed to, and the way back to everybody.
Item {
    id: root

    required property accountsView view
    signal cleared

    implicitHeight: chip.implicitHeight

    KfChip {
        id: chip

        Accessible.name: qsTr("Filter: %1. Show everybody").arg(chip.text)
        icon.name: "filter"
        kind: KfChip.Input
        maximumWidth: root.width
        text: root.view.narrowing

        onClicked: root.cleared()
        onRemoved: root.cleared()
    }
}
