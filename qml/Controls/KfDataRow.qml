pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A row of a KfDataTable.
Item {
    id: root

    required property int index
    required property list<string> cells
    required property var columns // of KfColumn
    required property list<int> shown
    required property list<real> widths
    required property int current // the column that has the focus; -1: none
    required property bool interactive
    signal pressed(int column)

    function focusCell(column: int) {
        cells.itemAt(column)?.forceActiveFocus(Qt.TabFocusReason)
    }

    HoverHandler {
        id: hover

        enabled: Theme.dense && root.interactive
    }
    Row {
        Repeater {
            id: cells

            model: root.shown

            KfPressArea {
                id: cell

                required property int index
                required property int modelData
                readonly property KfColumn column: root.columns[cell.modelData] as KfColumn
                readonly property string value: root.cells[cell.modelData] ?? ""

                Accessible.name: cell.value !== "" ? cell.value : qsTr("empty")
                Accessible.description: cell.column.title
                Accessible.role: Accessible.Cell
                focus: cell.index === root.current
                height: root.height
                tabStop: cell.focus
                width: root.widths[cell.index] ?? 0

                onClicked: root.pressed(cell.index)

                KfText {
                    anchors.left: parent.left
                    anchors.leftMargin: 10
                    anchors.right: parent.right
                    anchors.rightMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: cell.column.numeric ? Text.AlignRight : Text.AlignLeft
                    size: cell.column.numeric ? (Theme.dense ? 15 : 17) : 0
                    style: cell.column.numeric ? Theme.text.numM : Theme.text.body
                    text: cell.value
                }
                KfFocusRing {
                    cornerRadius: Theme.radius.xs
                    gap: -4
                    visible: cell.visualFocus
                }
            }
        }
    }
    KfDivider {
        width: parent.width
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.text
        opacity: hover.hovered ? 0.04 : 0
        z: -1
    }
}
