pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Tasks
import Keyfield.Theme

// The title, and which of the three lists one looks at.
Item {
    id: root

    required property TasksModel model
    required property SyncStatus sync
    property bool showPill: true
    property bool showAdd: false
    signal openSync
    signal added

    readonly property real side: Theme.dense ? 16 : Theme.screenMargin
    // Large letters: chips that scroll, and a line of its own for the pill.
    readonly property bool stacked: Theme.largeText
    readonly property bool tight: Theme.textScale > 1.15
    readonly property list<string> names: [qsTr("Mine"), qsTr("Waiting for"), qsTr("Issues")]

    implicitHeight: column.implicitHeight + (Theme.dense ? 18 : 6)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        spacing: Theme.dense ? 14 : 12
        y: Theme.dense ? 18 : 6

        GridLayout {
            columns: root.stacked ? 1 : 3
            rowSpacing: 4

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.column: 0
                Layout.fillWidth: true
                Layout.row: root.stacked ? 1 : 0
                style: Theme.dense ? Theme.text.title2 : Theme.text.title1
                text: qsTr("Tasks")
                weight: Font.Bold
            }
            KfButton {
                Layout.column: root.stacked ? 0 : 1
                Layout.row: root.stacked ? 2 : 0
                icon.name: "plus"
                kind: KfButton.Tonal
                text: qsTr("New task")
                visible: root.showAdd
                onClicked: root.added()
            }
            KfSyncPill {
                Layout.column: root.stacked ? 0 : 2
                Layout.row: 0
                count: root.sync.count
                status: root.sync.state
                visible: root.showPill

                onClicked: root.openSync()
            }
        }
        KfSegmentedControl {
            Layout.fillWidth: true
            currentIndex: root.model.segment
            label: qsTr("Which tasks")
            model: root.names
            visible: !root.tight

            onActivated: index => root.model.segment = index
        }
        Flickable {
            Accessible.name: qsTr("Which tasks")
            Accessible.role: Accessible.PageTabList
            Layout.fillWidth: true
            Layout.leftMargin: -root.side
            Layout.preferredHeight: chips.implicitHeight
            Layout.rightMargin: -root.side
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: chips.implicitWidth + 2 * root.side
            flickableDirection: Flickable.HorizontalFlick
            visible: root.tight

            Row {
                id: chips

                spacing: 8
                x: root.side

                Repeater {
                    model: root.names

                    KfChip {
                        required property int index
                        required property string modelData

                        checked: root.model.segment === index
                        text: modelData
                        // The model says which; a press is only a wish.
                        checkable: false
                        onClicked: root.model.segment = index
                    }
                }
            }
        }
    }
}
