pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What the client needs.
Column {
    id: root

    required property RowModel model
    signal opened(string key)

    visible: root.model.count > 0

    KfSectionHeader {
        title: qsTr("The client's needs")
        width: root.width
    }
    Flow {
        spacing: 8
        width: root.width

        Repeater {
            model: root.model

            // Not a KfChip: it may take several lines.
            Rectangle {
                id: need

                required property string key
                required property string title

                border.color: Theme.color.outline
                border.width: 1
                color: Theme.color.surfaceRaised
                implicitHeight: words.implicitHeight + 16
                implicitWidth: Math.min(root.width, Math.ceil(words.implicitWidth) + 28)
                radius: Math.min(height / 2, 18 * Theme.textScale)

                KfText {
                    id: words

                    Accessible.ignored: true
                    anchors.left: parent.left
                    anchors.leftMargin: 14
                    anchors.right: parent.right
                    anchors.rightMargin: 14
                    anchors.verticalCenter: parent.verticalCenter
                    style: Theme.dense ? Theme.text.caption : Theme.text.label
                    text: need.title
                    weight: Font.Medium
                    wrapMode: Text.Wrap
                }
                KfTapArea {
                    anchors.fill: parent
                    cornerRadius: need.radius
                    text: need.title

                    onClicked: root.opened(need.key)
                }
            }
        }
    }
}
