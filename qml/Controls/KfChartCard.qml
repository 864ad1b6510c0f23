import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// A chart under its title, or the same figures as a table. Its content: the chart; `legend`: entries, if two things
// share it.
KfCard {
    id: root

    required property string title
    property string subtitle // units belong here
    property KfDataTable table: null
    property alias legend: entries.data
    default property alias content: chart.data

    property bool tabular: false

    readonly property Binding filling: Binding {
        property: "width"
        target: root.table
        value: place.width
    }

    ColumnLayout {
        spacing: 10
        width: root.availableWidth

        GridLayout {
            columns: Theme.largeText ? 1 : 2

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                KfText {
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                    Layout.fillWidth: true
                    style: Theme.text.section
                    text: root.title
                    wrapMode: Text.Wrap
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    style: Theme.text.caption
                    text: root.subtitle
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
            }
            KfButton {
                Layout.alignment: Qt.AlignTop
                kind: KfButton.Ghost
                small: true
                text: root.tabular ? qsTr("Chart") : qsTr("Table")
                visible: root.table !== null

                onClicked: root.tabular = !root.tabular
            }
        }
        ColumnLayout {
            id: chart

            Layout.fillWidth: true
            visible: !root.tabular
        }
        Flow {
            id: entries

            Layout.fillWidth: true
            spacing: 16
            visible: !root.tabular && children.length > 0
        }
        Item {
            id: place

            Layout.fillWidth: true
            children: root.table !== null ? [root.table] : []
            implicitHeight: root.table !== null ? root.table.implicitHeight : 0
            visible: root.tabular
        }
    }
}
