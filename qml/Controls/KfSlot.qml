import QtQuick

// A place in a control for an item that its user gives.
Item {
    id: root

    property Item item: null

    implicitHeight: root.item ? root.item.implicitHeight : 0
    implicitWidth: root.item ? root.item.implicitWidth : 0
    visible: implicitWidth > 0

    onItemChanged: {
        if (root.item)
            root.item.parent = root
    }
}
