pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Brief
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

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
    property bool opens: false // a press on a line opens its record
    signal more
    signal opened(string key)

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
                    id: item

                    required property string key

                    Accessible.ignored: root.opens
                    divider: root.divided && index > 0
                    tiled: root.tiled
                    width: parent.width

                    KfTapArea {
                        anchors.fill: parent
                        cornerRadius: Theme.cardRadius - 1
                        text: item.spoken
                        visible: root.opens

                        onClicked: root.opened(item.key)
                    }
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
