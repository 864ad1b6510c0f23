pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Every row that is not taken as it stands, and why.
Column {
    id: root

    required property RowModel issues
    property string more

    KfSectionHeader {
        title: qsTr("Not as in the file")
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
                model: root.issues

                Item {
                    id: row

                    required property int index
                    required property string line
                    required property string what
                    required property string why
                    required property string tag
                    required property string tone

                    Accessible.name: Words.list([row.tag, row.line, row.what, row.why])
                    Accessible.role: Accessible.ListItem
                    implicitHeight: words.implicitHeight + 20
                    width: parent.width

                    KfDivider {
                        anchors.left: parent.left
                        anchors.leftMargin: 16
                        anchors.right: parent.right
                        visible: row.index > 0
                    }
                    ColumnLayout {
                        id: words

                        anchors.left: parent.left
                        anchors.leftMargin: 16
                        anchors.right: parent.right
                        anchors.rightMargin: 16
                        spacing: 2
                        y: 10

                        RowLayout {
                            spacing: 8

                            KfText {
                                Accessible.ignored: true
                                color: Theme.color.textMuted
                                style: Theme.text.caption
                                text: row.line
                            }
                            KfTag {
                                Accessible.ignored: true
                                small: true
                                text: row.tag
                                tone: row.tone
                            }
                        }
                        KfText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            maximumLineCount: 2
                            style: Theme.text.callout
                            text: row.what
                            visible: text !== ""
                            weight: Font.Medium
                            wrapMode: Text.Wrap
                        }
                        KfText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            color: Theme.color.textMuted
                            style: Theme.text.caption
                            text: row.why
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
            KfText {
                bottomPadding: 12 - style.leading
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignHCenter
                style: Theme.text.caption
                text: root.more
                topPadding: 8 + style.leading
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
