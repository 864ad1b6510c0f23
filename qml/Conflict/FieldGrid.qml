pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The versions side by side. Left and right go to a side, up and down to a field.
ColumnLayout {
    id: root

    required property RowModel model
    required property conflictView view
    signal chosen(string field, int n)

    readonly property real labels: 130

    component Field: FieldGridRow {
        required property int index

        labelWidth: root.labels

        onChosen: (field, n) => root.chosen(field, n)
        onMoved: (step, side) => root.focusField(index + step, side)
    }

    function focusField(at: int, side: int) {
        if (at < 0 || at >= shortRows.count)
            return
        const near = shortRows.itemAt(at) as FieldGridRow
        const row = near.visible ? near : longRows.itemAt(at) as FieldGridRow
        if (!row.focusSide(side, -1))
            row.focusSide(side, 1)
    }

    spacing: 10

    RowLayout {
        spacing: Theme.space.x4

        Item {
            Layout.preferredWidth: root.labels
            implicitHeight: 1
        }
        Repeater {
            model: root.view.sides

            RowLayout {
                id: side

                required property conflictSide modelData

                Layout.fillWidth: true
                Layout.margins: 4
                Layout.preferredWidth: 1
                spacing: 8

                KfIcon {
                    color: Theme.color.text
                    name: side.modelData.iconName
                    size: 20
                }
                KfText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    style: Theme.text.label
                    text: side.modelData.name
                    weight: Font.DemiBold
                }
                KfText {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Math.ceil(implicitWidth)
                    color: Theme.color.textMuted
                    style: Theme.text.label
                    text: side.modelData.when
                    weight: Font.Normal
                }
            }
        }
    }
    Repeater {
        id: shortRows

        model: root.model

        Field {
            visible: !longText
        }
    }
    Repeater {
        model: root.view.equals

        RowLayout {
            id: same

            required property conflictEqual modelData

            Layout.fillWidth: true
            spacing: Theme.space.x4

            KfText {
                Layout.preferredWidth: root.labels
                color: Theme.color.textMuted
                maximumLineCount: 2
                style: Theme.text.label
                text: same.modelData.label
                weight: Font.Normal
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.view.sides.length

                EqualCell {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: same.modelData.text
                }
            }
        }
    }
    Repeater {
        id: longRows

        model: root.model

        Field {
            visible: longText
        }
    }
}
