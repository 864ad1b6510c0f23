pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models

// One of the colleagues; found by a part of the name where they are many.
Column {
    id: root

    required property RowModel model
    property string chosen
    signal picked(string key)

    readonly property bool many: root.model.count > 8
    readonly property string wanted: find.displayText.trim().toLowerCase()

    spacing: 8

    KfInputField {
        id: find

        iconName: "search"
        placeholder: qsTr("Name of a colleague")
        visible: root.many
        width: parent.width
    }
    Flow {
        spacing: 8
        width: parent.width

        Repeater {
            model: root.model

            KfChoiceChip {
                required property string key
                required property string name

                checked: key === root.chosen
                maximumWidth: root.width
                text: name
                visible: !root.many || checked || (root.wanted !== "" && name.toLowerCase().includes(root.wanted))

                onClicked: root.picked(key)
            }
        }
    }
}
