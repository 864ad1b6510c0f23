import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Which days one looks at, the ways to others, and what can be done with them.
Item {
    id: root

    required property CalendarModel model
    required property SyncStatus sync
    property bool showPill: true
    property bool showBack: false
    signal back
    signal openSync
    signal planned
    signal orderAsked
    signal menuAsked

    readonly property bool stacked: Theme.compact || Theme.largeText
    readonly property bool tight: Theme.compact && !Theme.largeText
    readonly property real bar: Theme.dense ? 36 : 40 // as high as its buttons
    readonly property real side: Theme.dense ? 24 : Theme.screenMargin

    implicitHeight: column.implicitHeight + (Theme.dense ? 30 : 12)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        spacing: Theme.dense ? 12 : 4
        y: Theme.dense ? 18 : 4

        RowLayout {
            spacing: 4

            KfIconButton {
                Layout.leftMargin: -12
                icon.name: "back"
                text: qsTr("Back")
                visible: root.showBack

                onClicked: root.back()
            }
            GridLayout {
                columnSpacing: 12
                columns: root.stacked ? 1 : 2
                rowSpacing: 0

                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.alignment: Qt.AlignBaseline
                    Layout.fillWidth: root.stacked
                    maximumLineCount: 2
                    style: Theme.dense ? Theme.text.title1 : Theme.text.title3
                    text: root.model.view.title
                    wrapMode: root.stacked ? Text.Wrap : Text.NoWrap
                }
                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    Layout.alignment: Qt.AlignBaseline
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    style: Theme.text.label
                    text: root.model.view.note
                    visible: text !== ""
                    wrapMode: root.stacked ? Text.Wrap : Text.NoWrap
                }
            }
            KfSyncPill {
                count: root.sync.count
                status: root.sync.state
                visible: root.showPill && !Theme.largeText

                onClicked: root.openSync()
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            Row {
                leftPadding: -root.bar / 4

                KfIconButton {
                    icon.name: "left"
                    implicitHeight: root.bar
                    implicitWidth: root.bar
                    text: root.model.mode === CalendarModel.Week ? qsTr("The week before") : qsTr("The day before")

                    onClicked: root.model.go(-1)
                }
                KfIconButton {
                    icon.name: "right"
                    implicitHeight: root.bar
                    implicitWidth: root.bar
                    text: root.model.mode === CalendarModel.Week ? qsTr("The week after") : qsTr("The day after")

                    onClicked: root.model.go(1)
                }
            }
            KfButton {
                kind: KfButton.Neutral
                small: true
                text: qsTr("Today")
                visible: !root.model.view.holdsToday

                onClicked: root.model.goToday()
            }
            KfSegmentedControl {
                currentIndex: root.model.mode
                label: qsTr("Day or week")
                model: [qsTr("Day"), qsTr("Week")]
                visible: !Theme.compact
                width: 200 * Math.min(1.5, Theme.textScale)

                onActivated: index => root.model.mode = index
            }
            KfButton {
                icon.name: "route"
                kind: KfButton.Outline
                small: true
                text: qsTr("Order of the day")
                visible: root.model.view.canOrder && !root.tight

                onClicked: root.orderAsked()
            }
            KfIconButton {
                icon.name: "route"
                implicitHeight: root.bar
                implicitWidth: root.bar
                kind: KfIconButton.Tonal
                text: qsTr("Order of the day")
                visible: root.model.view.canOrder && root.tight

                onClicked: root.orderAsked()
            }
            KfButton {
                icon.name: "plus"
                kind: KfButton.Tonal
                small: true
                text: Theme.compact ? qsTr("Visit") : qsTr("Plan a visit")
                Accessible.name: qsTr("Plan a visit")

                onClicked: root.planned()
            }
            KfIconButton {
                icon.name: "more"
                implicitHeight: root.bar
                implicitWidth: root.bar
                text: qsTr("Calendar files")

                onClicked: root.menuAsked()
            }
        }
    }
}
