pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Brief
import Keyfield.Controls
import Keyfield.Models

// A heading and its lines; nothing of it where there are none.
Column {
    id: root

    required property RowModel model
    required property string title
    property bool counted: true
    property bool tiled: false
    property bool divided: true
    // Below the lines, to see the rest of them; empty: all are shown.
    property string moreText
    signal more

    visible: root.model.count > 0

    KfSectionHeader {
        count: root.counted ? root.model.count : -1
        title: root.title
        width: root.width
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                BriefItem {
                    divider: root.divided && index > 0
                    tiled: root.tiled
                    width: parent.width
                }
            }
            KfButton {
                kind: KfButton.Ghost
                text: root.moreText
                visible: text !== ""
                width: parent.width

                onClicked: root.more()
            }
        }
    }
}
