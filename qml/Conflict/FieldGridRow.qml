pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// One field of both versions.
RowLayout {
    id: root

    required property string key
    required property string label
    required property bool longText
    required property var choices
    property real labelWidth: 130
    // The cells are made anew when a choice is made; the keyboard stays where it was.
    property int lastSide: -1
    signal chosen(string field, int n)
    signal moved(int step, int side)

    function focusSide(side: int) {
        const cell = cells.itemAt(Math.min(side, cells.count - 1))
        if (cell)
            cell.forceActiveFocus(Qt.TabFocusReason)
    }

    Layout.fillWidth: true
    spacing: Theme.space.x4

    KfText {
        Layout.alignment: root.longText ? Qt.AlignTop : Qt.AlignVCenter
        Layout.preferredWidth: root.labelWidth
        Layout.topMargin: root.longText ? 14 : 0
        color: Theme.color.textMuted
        maximumLineCount: 2
        style: Theme.text.rowDetail
        text: root.label
        wrapMode: Text.Wrap
    }
    Repeater {
        id: cells

        model: root.choices

        FieldCell {
            id: cell

            required property conflictChoice modelData

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            choice: cell.modelData
            longText: root.longText

            Keys.onDownPressed: root.moved(1, cell.modelData.side)
            Keys.onLeftPressed: root.focusSide(0)
            Keys.onRightPressed: root.focusSide(1)
            Keys.onUpPressed: root.moved(-1, cell.modelData.side)
            onClicked: {
                root.lastSide = cell.visualFocus ? cell.modelData.side : -1
                root.chosen(root.key, cell.modelData.n)
            }
            Component.onCompleted: {
                if (root.lastSide === cell.modelData.side)
                    cell.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
