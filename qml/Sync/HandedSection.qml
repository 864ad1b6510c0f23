pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// What colleagues wrote on one's clients and the server did not take: to be taken over, or let go.
Column {
    id: root

    required property RowModel model
    signal letGo(string key)
    signal openRecord(string type, string key)
    signal takeOver(string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("By colleagues, not accepted")
        width: root.width
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                Item {
                    id: row

                    required property int index
                    required property string key
                    required property string iconName
                    required property string title
                    required property string who
                    required property string reason
                    required property bool takeable
                    required property string written
                    required property string type
                    required property string recordKey

                    height: line.implicitHeight + 20
                    width: parent.width

                    RowLayout {
                        id: line

                        anchors.left: parent.left
                        anchors.leftMargin: 14
                        anchors.right: parent.right
                        anchors.rightMargin: 14
                        spacing: 12
                        y: 10

                        KfIconTile {
                            Layout.alignment: Qt.AlignTop
                            iconName: row.iconName
                            size: 32
                            tone: "warning"
                        }
                        ColumnLayout {
                            id: words

                            Layout.fillWidth: true
                            spacing: 0

                            KfText {
                                Layout.fillWidth: true
                                maximumLineCount: 2
                                style: Theme.text.callout
                                text: row.title
                                weight: Font.Medium
                                wrapMode: Text.Wrap
                            }
                            KfText {
                                Layout.fillWidth: true
                                color: Theme.color.textMuted
                                style: Theme.text.caption
                                text: row.who
                                wrapMode: Text.Wrap
                            }
                            KfText {
                                Layout.fillWidth: true
                                color: Theme.color.warningText
                                style: Theme.text.caption
                                text: row.reason
                                wrapMode: Text.Wrap
                            }
                            KfText {
                                Layout.fillWidth: true
                                Layout.topMargin: 4
                                color: Theme.color.textMuted
                                maximumLineCount: 12
                                style: Theme.text.caption
                                text: row.written
                                visible: text !== ""
                                wrapMode: Text.Wrap
                            }
                            Flow {
                                Layout.fillWidth: true
                                Layout.topMargin: 6
                                spacing: 8

                                KfButton {
                                    kind: KfButton.Tonal
                                    small: true
                                    text: qsTr("Take it over")
                                    visible: row.takeable
                                    width: Math.min(implicitWidth, parent.width)

                                    onClicked: root.takeOver(row.key)
                                }
                                KfButton {
                                    small: true
                                    text: qsTr("Open")
                                    visible: row.recordKey !== ""
                                    width: Math.min(implicitWidth, parent.width)

                                    onClicked: root.openRecord(row.type, row.recordKey)
                                }
                                KfButton {
                                    kind: KfButton.Ghost
                                    small: true
                                    text: qsTr("Discard")
                                    width: Math.min(implicitWidth, parent.width)

                                    onClicked: root.letGo(row.key)
                                }
                            }
                        }
                    }
                    KfDivider {
                        anchors.left: parent.left
                        anchors.leftMargin: 14 + words.x
                        anchors.right: parent.right
                        visible: row.index > 0
                    }
                }
            }
        }
    }
}
