import QtQuick
import Keyfield.Shell

// Where a page stands in the window. The page is made when it is first shown, and kept from then on, so that a list
// stands where it was left.
FocusScope {
    id: root

    required property Component page
    property bool shown: false
    property Item item: null
    // False: the page goes when it is no longer shown.
    property bool kept: true
    // Of what is shown here: how much of its lower end a bar takes.
    readonly property real bottomBar: root.shown ? (root.item as KfPage)?.bottomBar ?? 0 : 0

    function refresh() {
        if (root.shown && !root.item) {
            // Not by a Loader: that of Qt 6.4 refuses components bound to where they are written.
            root.item = root.page.createObject(root) as Item
            root.item.anchors.fill = root
            root.item.focus = true
        } else if (!root.shown && root.item && !root.kept) {
            root.item.visible = false // it goes with the turn of the event loop, and is not to be met meanwhile
            root.item.destroy()
            root.item = null
        }
    }

    focus: root.shown
    visible: root.shown

    onShownChanged: root.refresh()
    Component.onCompleted: root.refresh()
}
