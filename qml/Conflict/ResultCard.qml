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
    // Of the field into which one writes a value of one's own.
    property string writing
    signal save
    signal later
    signal written(string field, string text)
    signal gathered(string field)

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
                Layout.bottomMargin: -2
                spacing: 8

                KfIcon {
                    color: Theme.color.primaryText
                    name: "merge"
                    size: 20
                }
                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    style: Theme.text.title3
                    text: qsTr("What it will be")
                }
            }
            Repeater {
                model: root.model

                Flickable {
                    id: place

                    required property string key
                    required property bool longText
                    required property bool together
                    required property string result
                    required property bool edited
                    required property string error
                    required property var runs

                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.min(merged.implicitHeight, 156 * Theme.textScale)
                    boundsBehavior: Flickable.StopAtBounds
                    clip: contentHeight > height
                    contentHeight: merged.implicitHeight
                    visible: place.longText

                    MergedText {
                        id: merged

                        background: null
                        bottomPadding: 0
                        edited: place.edited
                        error: place.error
                        leftPadding: 0
                        legend: false
                        lineHeight: 26 * Theme.textScale
                        pixelSize: 16 * Theme.textScale
                        rightPadding: 0
                        runs: place.runs
                        sides: root.view.sides
                        text: place.result
                        together: place.together
                        topPadding: 0
                        width: place.width

                        onGathered: root.gathered(place.key)
                        onWritten: text => root.written(place.key, text)
                    }
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: root.model

                    ResultChip {
                        id: chip

                        enabled: chip.writable || !chip.longText

                        onClicked: {
                            if (chip.writable)
                                root.writing = root.writing === chip.key ? "" : chip.key
                        }
                    }
                }
            }
            Repeater {
                model: root.model

                OwnValue {
                    id: own

                    required property string key
                    required property string written
                    required error
                    required hint
                    required label

                    readonly property bool open: root.writing === own.key

                    Layout.maximumWidth: 360
                    Layout.preferredWidth: 360
                    visible: own.open

                    onClosed: root.writing = ""
                    onOpenChanged: {
                        if (own.open)
                            own.start(own.written)
                    }
                    onTyped: text => root.written(own.key, text)
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
                    Layout.leftMargin: -2
                    color: Theme.color.textMuted
                    style: Theme.text.caption
                    text: root.view.kept
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
