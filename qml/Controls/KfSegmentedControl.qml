pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// Two to four views of the same thing. Arrow keys move.
FocusScope {
    id: root

    property list<string> model
    property int currentIndex: 0
    property string label
    signal activated(int index)

    readonly property real tileWidth: root.model.length > 0 ? (root.width - 6) / root.model.length : 0

    Accessible.name: root.label
    Accessible.role: Accessible.PageTabList
    implicitHeight: Theme.dense ? 36 : 44
    implicitWidth: 120 * root.model.length

    function choose(index: int) {
        if (index < 0 || index >= root.model.length || index === root.currentIndex)
            return
        root.currentIndex = index
        root.activated(index)
        const tile = tiles.itemAt(index)
        if (root.activeFocus && tile)
            tile.forceActiveFocus(Qt.TabFocusReason)
    }

    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onRightPressed: root.choose(root.currentIndex + 1)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.segmentTrack
        radius: Theme.dense ? 11 : 13
    }
    Rectangle {
        border.color: Theme.color.outline
        border.width: Theme.dark ? 0 : 1
        color: Theme.color.segmentTile
        height: root.height - 6
        radius: Theme.dense ? 8 : 10
        visible: root.model.length > 0
        width: root.tileWidth
        x: 3 + root.currentIndex * root.tileWidth
        y: 3

        Behavior on x {
            enabled: !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.fast
                easing.bezierCurve: Theme.motion.standard
                easing.type: Easing.BezierSpline
            }
        }
    }
    Row {
        anchors.fill: parent
        anchors.margins: 3

        Repeater {
            id: tiles

            model: root.model

            T.TabButton {
                id: tile

                required property int index
                required property string modelData
                readonly property bool current: tile.index === root.currentIndex

                Accessible.checked: tile.current
                Accessible.name: tile.modelData
                Accessible.role: Accessible.PageTab
                Accessible.selected: tile.current
                autoExclusive: false
                checkable: false
                focus: tile.current
                focusPolicy: tile.current ? Qt.StrongFocus : Qt.ClickFocus
                height: parent.height
                text: tile.modelData
                width: root.tileWidth
                containmentMask: KfHitArea {
                    item: tile
                    minimum: Math.min(Theme.minTarget, tile.width)
                }
                contentItem: Item {
                    KfText {
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        color: tile.current ? Theme.color.text : Theme.color.textMuted
                        horizontalAlignment: Text.AlignHCenter
                        style: Theme.dense ? Theme.text.caption : Theme.text.label
                        text: tile.modelData
                        weight: tile.current ? Font.DemiBold : Font.Medium
                    }
                }
                onClicked: root.choose(tile.index)

                KfFocusRing {
                    cornerRadius: Theme.dense ? 8 : 10
                    gap: 1
                    visible: tile.visualFocus
                }
            }
        }
    }
}
