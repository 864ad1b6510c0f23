pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What the record will be, before it is saved.
Item {
    id: root

    required property RowModel model
    required property conflictView view
    signal save
    signal later
    signal written(string field, string text)

    implicitHeight: box.height + 20

    Rectangle {
        id: box

        border.color: Theme.color.outline
        border.width: 1
        color: Theme.color.surfaceRaised
        height: column.implicitHeight + 32
        radius: 18
        width: root.width - 2 * Theme.screenMargin
        x: Theme.screenMargin

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.margins: 20
            anchors.right: parent.right
            spacing: 12
            y: 16

            RowLayout {
                spacing: 8

                KfIcon {
                    color: Theme.color.primaryText
                    name: "merge"
                    size: 20
                }
                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    style: Theme.text.title3
                    text: qsTr("What it will be")
                }
            }
            Repeater {
                model: root.model

                MergedText {
                    id: merged

                    required property string key
                    required property bool longText
                    required property string result
                    required edited
                    required runs

                    Layout.fillWidth: true
                    background: null
                    bottomPadding: 0
                    leftPadding: 0
                    rightPadding: 0
                    sides: root.view.sides
                    text: merged.result
                    topPadding: 0
                    visible: merged.longText

                    onWritten: text => root.written(merged.key, text)
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: root.model

                    ResultChip {}
                }
            }
            RowLayout {
                Layout.topMargin: 6
                spacing: 8

                KfIcon {
                    color: Theme.color.textMuted
                    name: "history"
                    size: 16
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    style: Theme.text.caption
                    text: qsTr("Both versions stay in the history")
                }
                KfButton {
                    text: qsTr("Decide later")

                    onClicked: root.later()
                }
                KfButton {
                    icon.name: "check"
                    kind: KfButton.Primary
                    text: qsTr("Save the result")

                    onClicked: root.save()
                }
            }
        }
    }
}
