pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Records of which two versions are kept.
Column {
    id: root

    required property RowModel model
    signal resolve(string key)
    signal postpone(string key)

    KfSectionHeader {
        count: root.model.count
        title: qsTr("Your decision is needed")
        width: root.width
    }
    Column {
        spacing: Theme.space.cardGap
        width: root.width

        Repeater {
            model: root.model

            KfCard {
                id: card

                required property string key
                required property string title
                required property string detail

                bottomPadding: 15
                leftPadding: 17
                rightPadding: 17
                tone: "warning"
                topPadding: 15
                width: parent.width

                ColumnLayout {
                    spacing: Theme.space.x3
                    width: parent.width

                    RowLayout {
                        spacing: Theme.space.x3

                        KfIcon {
                            Layout.alignment: Qt.AlignTop
                            color: Theme.color.warningText
                            name: "merge"
                            size: 24
                        }
                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 2

                            KfText {
                                Layout.fillWidth: true
                                style: Theme.text.bodyStrong
                                text: card.title
                                wrapMode: Text.Wrap
                            }
                            KfText {
                                Layout.fillWidth: true
                                color: Theme.color.textMuted
                                style: Theme.text.callout
                                text: card.detail
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                    RowLayout {
                        spacing: 8

                        KfButton {
                            Layout.fillWidth: true
                            Layout.preferredHeight: Theme.dense ? 36 : 48
                            kind: KfButton.Tonal
                            text: qsTr("Sort out")

                            onClicked: root.resolve(card.key)
                        }
                        KfButton {
                            Layout.preferredHeight: Theme.dense ? 36 : 48
                            text: qsTr("Later")

                            onClicked: root.postpone(card.key)
                        }
                    }
                }
            }
        }
    }
}
