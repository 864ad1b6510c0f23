pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Media
import Keyfield.Theme

// The part of the photo that stays, pulled by its corners. Arrow keys move a corner that has the focus.
Item {
    id: root

    required property PhotoCanvas canvas
    required property PhotoEdit photo

    readonly property rect frame: Qt.rect(root.canvas.place.x + root.photo.crop.x * root.canvas.place.width, root.canvas.place.y + root.photo.crop.y * root.canvas.place.height, root.photo.crop.width * root.canvas.place.width, root.photo.crop.height * root.canvas.place.height)
    readonly property list<string> names: [qsTr("Top left corner"), qsTr("Top right corner"), qsTr("Bottom left corner"), qsTr("Bottom right corner")]

    // The corner `index` to this point of the canvas; the opposite one stays.
    function pull(index: int, x: real, y: real) {
        const to = root.canvas.inPhoto(Qt.point(x, y))
        const crop = root.photo.crop
        const left = index % 2 === 0 ? to.x : crop.x
        const right = index % 2 === 1 ? to.x : crop.x + crop.width
        const top = index < 2 ? to.y : crop.y
        const bottom = index >= 2 ? to.y : crop.y + crop.height
        root.photo.crop = Qt.rect(left, top, right - left, bottom - top)
    }

    Rectangle {
        border.color: Theme.color.onPrimary
        border.width: 2
        color: "transparent"
        height: root.frame.height
        width: root.frame.width
        x: root.frame.x
        y: root.frame.y
    }
    Repeater {
        model: 4

        Item {
            id: corner

            required property int index
            readonly property real cornerX: root.frame.x + (index % 2) * root.frame.width
            readonly property real cornerY: root.frame.y + (index < 2 ? 0 : root.frame.height)

            Accessible.name: root.names[corner.index]
            Accessible.role: Accessible.Grip
            activeFocusOnTab: true
            height: Theme.minTarget
            width: Theme.minTarget
            x: corner.cornerX - width / 2
            y: corner.cornerY - height / 2

            Keys.onLeftPressed: root.pull(corner.index, corner.cornerX - 8, corner.cornerY)
            Keys.onRightPressed: root.pull(corner.index, corner.cornerX + 8, corner.cornerY)
            Keys.onUpPressed: root.pull(corner.index, corner.cornerX, corner.cornerY - 8)
            Keys.onDownPressed: root.pull(corner.index, corner.cornerX, corner.cornerY + 8)

            Rectangle {
                anchors.centerIn: parent
                border.color: corner.activeFocus ? Theme.color.focus : Theme.color.primary
                border.width: 3
                color: Theme.color.onPrimary
                height: 22
                radius: 11
                width: 22
            }
            DragHandler {
                id: drag

                target: null

                onCentroidChanged: {
                    if (!drag.active)
                        return
                    const at = root.mapFromItem(corner, drag.centroid.position.x, drag.centroid.position.y)
                    root.pull(corner.index, at.x, at.y)
                }
            }
        }
    }
}
