pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The sides to choose from when their names do not fit beside each other.
Flickable {
    id: root

    property list<string> model
    property int currentIndex: 0
    property string label
    property real margin: Theme.screenMargin
    signal activated(int index)

    // The chosen one is seen, even when it is the last.
    function reveal(at: int) {
        if (at < 0 || at >= chips.count || !root.complete)
            return
        root.contentX = Math.max(0, Math.min(chips.itemAt(at).x, root.contentWidth - root.width))
    }

    // Only then every chip is there.
    property bool complete: false

    Component.onCompleted: {
        root.complete = true
        root.reveal(root.currentIndex)
    }
    onContentWidthChanged: root.reveal(root.currentIndex)
    onCurrentIndexChanged: root.reveal(root.currentIndex)
    onWidthChanged: root.reveal(root.currentIndex)

    Accessible.name: root.label
    Accessible.role: Accessible.PageTabList
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentWidth: row.implicitWidth + 2 * root.margin
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: row.implicitHeight

    Row {
        id: row

        spacing: 8
        x: root.margin

        Repeater {
            id: chips

            model: root.model

            KfChip {
                id: chip

                required property int index
                required property string modelData

                checked: chip.index === root.currentIndex
                text: chip.modelData

                onClicked: root.activated(chip.index)
                onToggled: chip.checked = Qt.binding(() => chip.index === root.currentIndex)
                onActiveFocusChanged: {
                    if (chip.activeFocus)
                        root.reveal(chip.index)
                }
            }
        }
    }
}
