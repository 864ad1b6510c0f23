pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Accounts
import Keyfield.Controls
import Keyfield.Theme

// What the list is narrowed to, which can be kept under a name; and what was kept before.
KfSheet {
    id: root

    required property AccountsModel model
    readonly property list<string> segments: [qsTr("All"), qsTr("At risk"), qsTr("Not seen lately")]
    readonly property bool narrowed: root.model.view.narrowing !== ""

    dialogWidth: 480
    title: qsTr("Filter")

    onAboutToShow: {
        words.text = root.model.query
        name.text = ""
    }

    component Label: KfText {
        Layout.fillWidth: true
        Layout.topMargin: 12
        color: Theme.color.textMuted
        style: Theme.text.label
    }

    Flickable {
        id: scroll

        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        flickableDirection: Flickable.VerticalFlick
        implicitHeight: contentHeight

        ColumnLayout {
            id: column

            spacing: 6
            width: scroll.width

            Flow {
                Accessible.name: qsTr("Which accounts")
                Accessible.role: Accessible.Grouping
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: root.segments

                    KfChip {
                        required property int index
                        required property string modelData

                        checkable: false
                        checked: index === root.model.segment
                        text: modelData

                        onClicked: root.model.segment = index
                    }
                }
            }
            Label {
                text: qsTr("Segment")
                visible: root.model.view.tiers.length > 0
            }
            Flow {
                Accessible.name: qsTr("Segment")
                Accessible.role: Accessible.Grouping
                Layout.fillWidth: true
                spacing: 8
                visible: root.model.view.tiers.length > 0

                Repeater {
                    model: root.model.view.tiers

                    KfChip {
                        required property string modelData

                        Accessible.name: qsTr("Segment %1").arg(modelData)
                        checkable: false
                        checked: root.model.tiers.includes(modelData)
                        text: modelData

                        onClicked: root.model.toggleTier(modelData)
                    }
                }
            }
            KfInputField {
                id: words

                Layout.fillWidth: true
                Layout.topMargin: 12
                label: qsTr("With the words")
                placeholder: qsTr("Account, contact or note")
                visible: Theme.compact

                onEdited: root.model.query = words.text
            }
            KfText {
                Layout.fillWidth: true
                Layout.topMargin: 8
                color: Theme.color.textMuted
                style: Theme.text.callout
                text: root.narrowed ? qsTr("%n account(s) fit", "", root.model.accounts.count) : qsTr("Everybody is shown")

                KfLiveText {
                    text: parent.text
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 6
                spacing: 8
                visible: root.narrowed

                KfInputField {
                    id: name

                    Layout.fillWidth: true
                    maximumLength: 40
                    placeholder: qsTr("Name of the filter")

                    onAccepted: save.clicked()
                }
                KfButton {
                    id: save

                    enabled: name.displayText.trim() !== ""
                    kind: KfButton.Tonal
                    text: qsTr("Save")

                    onClicked: {
                        root.model.saveFilter(name.displayText)
                        root.close()
                    }
                }
            }
            Label {
                text: qsTr("Saved filters")
                visible: kept.count > 0
            }
            Repeater {
                id: kept

                model: root.model.filters

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string detail
                    required property int count
                    required property bool chosen

                    Layout.fillWidth: true
                    divider: row.index > 0
                    meta: row.count >= 0 ? Words.number(row.count) : ""
                    selected: row.chosen
                    subtitle: row.detail
                    title: row.name
                    trailing: KfIconButton {
                        icon.name: "trash"
                        text: qsTr("Delete the filter «%1»").arg(row.name)

                        onClicked: root.model.removeFilter(row.key)
                    }

                    onClicked: {
                        root.model.useFilter(row.key)
                        root.close()
                    }
                }
            }
            KfButton {
                Layout.fillWidth: true
                Layout.topMargin: 8
                kind: KfButton.Ghost
                text: qsTr("Show everybody")
                visible: root.narrowed

                onClicked: {
                    root.model.clearFilter()
                    root.close()
                }
            }
        }
    }
}
