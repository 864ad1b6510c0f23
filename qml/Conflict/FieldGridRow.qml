pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// One field of every version.
RowLayout {
    id: root

    required property string key
    required property string label
    required property bool longText
    required property var cells
    property real labelWidth: 130
    // The cells are made anew when a choice is made; the keyboard stays where it was.
    property int lastSide: -1
    signal chosen(string field, int n)
    signal moved(int step, int side)

    // That of this side; where it says nothing, the nearest one before or behind it.
    function focusSide(side: int, step: int): bool {
        for (let at = side; at >= 0 && at < places.count; at += step) {
            const place = places.itemAt(at) as FieldPlace
            if (place.cell.visible) {
                place.cell.forceActiveFocus(Qt.TabFocusReason)
                return true
            }
        }
        return false
    }

    Layout.fillWidth: true
    spacing: Theme.space.x4

    KfText {
        Layout.alignment: root.longText ? Qt.AlignTop : Qt.AlignVCenter
        Layout.preferredWidth: root.labelWidth
        Layout.topMargin: root.longText ? 14 : 0
        color: Theme.color.textMuted
        maximumLineCount: 2
        style: Theme.text.label
        text: root.label
        weight: Font.Normal
        wrapMode: Text.Wrap
    }
    Repeater {
        id: places

        model: root.cells

        FieldPlace {
            id: place

            required property int index
            required property conflictChoice modelData

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            choice: place.modelData
            longText: root.longText

            onChosen: n => {
                root.lastSide = place.cell.visualFocus ? place.index : -1
                root.chosen(root.key, n)
            }
            onMovedField: step => root.moved(step, place.index)
            onMovedSide: step => root.focusSide(place.index + step, step)
            Component.onCompleted: {
                if (root.lastSide === place.index)
                    place.cell.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
