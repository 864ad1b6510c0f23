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
                        root.contentX = Math.max(0, Math.min(chip.x, root.contentWidth - root.width))
                }
            }
        }
    }
}
