pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Import
import Keyfield.Theme

// What would come of the file, and what it is taken for.
Column {
    id: root

    required property ImportModel model
    signal typeAsked
    signal fieldAsked(string columnKey)

    readonly property importView view: root.model.view
    readonly property list<string> currencies: ["", "RUB", "USD", "EUR"]

    spacing: 12

    KfCard {
        width: root.width

        ColumnLayout {
            spacing: 4
            width: parent.width

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                style: Theme.text.title3
                text: root.view.checking ? qsTr("Looking through the file") : root.view.counts
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.callout
                text: root.view.file
                wrapMode: Text.WrapAnywhere
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textSubtle
                style: Theme.text.caption
                text: root.view.facts
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.view.details

                RowLayout {
                    id: detail

                    required property string modelData

                    Layout.topMargin: 4
                    spacing: 8

                    KfIcon {
                        Layout.alignment: Qt.AlignTop
                        color: Theme.color.warningText
                        name: "info"
                        size: 18
                    }
                    KfText {
                        Layout.fillWidth: true
                        style: Theme.text.callout
                        text: detail.modelData
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        width: root.width

        Column {
            width: parent.width

            KfListItem {
                meta: root.view.typeName
                metaColor: Theme.color.primaryText
                metaWeight: Font.Medium
                title: qsTr("Each row is")
                width: parent.width

                leading: KfIconTile {
                    iconName: root.view.typeIcon
                }
                trailing: KfIcon {
                    color: Theme.color.textMuted
                    name: "right"
                    size: 20
                }

                onClicked: root.typeAsked()
            }
            KfSwitchRow {
                divider: true
                iconName: "refresh"
                checked: root.model.again
                subtitle: root.view.before
                subtitleTone: "warning"
                title: qsTr("Import it once more")
                visible: root.view.before !== ""
                width: parent.width

                onSwitched: checked => root.model.again = checked
            }
            KfSwitchRow {
                divider: true
                iconName: "link"
                checked: root.model.takesSimilar
                subtitle: root.view.similar
                title: qsTr("Take similar names")
                visible: root.view.similar !== ""
                width: parent.width

                onSwitched: checked => root.model.takesSimilar = checked
            }
            ColumnLayout {
                spacing: 6
                visible: root.view.asksCurrency
                width: parent.width

                KfDivider {
                    Layout.fillWidth: true
                }
                KfText {
                    Layout.fillWidth: true
                    Layout.leftMargin: 16
                    Layout.rightMargin: 16
                    Layout.topMargin: 6
                    style: Theme.text.rowTitle
                    text: qsTr("Sums that name no currency are in")
                    wrapMode: Text.Wrap
                }
                KfSegmentedControl {
                    Layout.bottomMargin: 12
                    Layout.fillWidth: true
                    Layout.leftMargin: 16
                    Layout.rightMargin: 16
                    currentIndex: root.currencies.indexOf(root.model.currency)
                    label: qsTr("Currency")
                    model: [qsTr("None", "no currency"), "₽", "$", "€"]

                    onActivated: index => root.model.currency = root.currencies[index]
                }
            }
        }
    }
    ImportColumns {
        columns: root.model.columns
        width: root.width

        onAsked: key => root.fieldAsked(key)
    }
}
