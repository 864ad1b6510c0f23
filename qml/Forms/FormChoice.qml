pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// One of a few words, or none: the chosen one pressed again.
FocusScope {
    id: root

    required property FormRowItem row

    Accessible.name: root.row.label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.row.label
            width: parent.width
        }
        Flow {
            spacing: 8
            width: parent.width

            Repeater {
                model: root.row.options

                KfChip {
                    id: chip

                    required property int index
                    required property string modelData

                    Accessible.name: Words.list([root.row.label, chip.modelData])
                    checked: chip.index === root.row.chosen
                    focus: chip.index === 0
                    text: chip.modelData

                    // The model says which one is chosen; a press is only a wish.
                    onClicked: {
                        chip.checked = Qt.binding(() => chip.index === root.row.chosen)
                        root.row.form.choose(root.row.key, chip.index)
                    }
                }
            }
        }
    }
}
