pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// Several words, or several records: those there are, and a way to one more.
FocusScope {
    id: root

    required property FormRowItem row

    readonly property bool ofRecords: root.row.kind === "links"

    // Whether there was something to be added.
    function take(): bool {
        const words = input.displayText.trim()
        input.text = ""
        if (words !== "")
            root.row.form.add(root.row.key, words)
        return words !== ""
    }

    implicitHeight: column.implicitHeight

    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.take()
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8

        KfInputField {
            id: input

            focus: !root.ofRecords
            iconName: "tag"
            label: root.row.label
            placeholder: qsTr("One more, then Enter")
            visible: !root.ofRecords
            width: parent.width

            Keys.onReturnPressed: event => event.accepted = root.take()
            onEdited: {
                if (input.text.endsWith(","))
                    root.take()
            }
        }
        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.row.label
            visible: root.ofRecords
            width: parent.width
        }
        Flow {
            spacing: 8
            visible: root.row.parts.length > 0 || root.ofRecords
            width: parent.width

            Repeater {
                model: root.row.parts

                KfChip {
                    id: chip

                    required property int index
                    required property string modelData

                    Accessible.name: chip.modelData
                    kind: KfChip.Input
                    text: shown.elidedText

                    Keys.onDeletePressed: chip.removed()
                    onRemoved: root.row.form.remove(root.row.key, chip.index)

                    TextMetrics {
                        id: shown

                        elide: Text.ElideRight
                        elideWidth: Math.max(40, Math.min(200 * Theme.textScale, column.width - 72))
                        font: (Theme.dense ? Theme.text.caption : Theme.text.label).font
                        text: chip.modelData
                    }
                }
            }
            KfChip {
                focus: root.ofRecords
                icon.name: "plus"
                kind: KfChip.Soft
                text: qsTr("Add")
                visible: root.ofRecords

                onClicked: root.row.picked()
            }
        }
    }
}
