pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Settings
import Keyfield.Theme

// How much lies here, and of what.
Item {
    id: root

    required property RowModel sizes
    required property settingsView view
    signal freeAsked

    readonly property real side: Theme.dense ? 14 : 16

    function colorOf(kind: string): color {
        switch (kind) {
        case "photo": return Theme.color.primary
        case "voice": return Theme.color.success
        case "file": return Theme.color.promise
        default: return Theme.color.warning
        }
    }

    Accessible.name: root.view.spokenSizes
    Accessible.role: Accessible.StaticText
    implicitHeight: column.implicitHeight + 2 * root.side

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        spacing: 12
        y: root.side

        GridLayout {
            columnSpacing: 10
            columns: Theme.largeText && Theme.compact ? 2 : 3

            KfIcon {
                color: Theme.color.successText
                name: "shield"
                size: 24
            }
            KfText {
                Layout.fillWidth: true
                style: Theme.text.rowTitle
                text: qsTr("Encrypted")
                wrapMode: Text.Wrap
            }
            KfText {
                Layout.columnSpan: Theme.largeText && Theme.compact ? 2 : 1
                elide: Text.ElideNone
                style: Theme.text.bodyStrong
                text: root.view.total
            }
        }
        Rectangle {
            id: track

            Layout.fillWidth: true
            color: Theme.color.surfaceWell
            implicitHeight: 8
            radius: 4

            Row {
                spacing: 2

                Repeater {
                    model: root.sizes

                    Rectangle {
                        id: part

                        required property string key
                        required property double share

                        color: root.colorOf(part.key)
                        height: 8
                        radius: 4
                        width: Math.max(8, part.share * (track.width - 2 * (root.sizes.count - 1)))
                    }
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 14

            Repeater {
                model: root.sizes

                Row {
                    id: entry

                    required property string key
                    required property string label
                    required property string size

                    spacing: 7

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        color: root.colorOf(entry.key)
                        height: 10
                        radius: 3
                        width: 10
                    }
                    KfText {
                        Accessible.ignored: true
                        color: Theme.color.textMuted
                        style: Theme.text.label
                        text: entry.label + " " + entry.size
                        width: Math.min(implicitWidth, column.width - 17)
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textSubtle
            style: Theme.text.caption
            text: root.view.freeRoom
            visible: text !== "" && !root.view.roomIsLow
            wrapMode: Text.Wrap
        }
        KfBanner {
            Layout.fillWidth: true
            actionText: root.view.freeable
            iconName: "database"
            text: root.view.freeRoom
            tone: "warning"
            visible: root.view.roomIsLow

            onAction: root.freeAsked()
        }
    }
}
