pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Today

// The desktop's right side: what is due today and in the days after.
Rectangle {
    id: root

    required property RowModel due
    required property RowModel week
    // Rows are made for the layout that shows them alone.
    property bool active: true
    // Those that the lists leave out.
    property int more: 0
    signal allAsked
    signal newTaskAsked
    signal completed(string key)
    signal openAccount(string key)
    signal matterOpened(string type, string key)

    color: Theme.color.surfaceRaised

    KfDivider {
        height: parent.height
        width: 1
        z: 1
    }
    Flickable {
        anchors.fill: parent
        anchors.leftMargin: 1
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + Theme.space.x4

        Column {
            id: column

            width: parent.width

            RowLayout {
                width: column.width

                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    bottomPadding: 6 - style.leading
                    leftPadding: 18
                    style: Theme.text.title3
                    text: qsTr("To do")
                    topPadding: 20 + style.leading
                    wrapMode: Theme.largeText ? Text.Wrap : Text.NoWrap
                }
                KfButton {
                    Layout.rightMargin: 6
                    Layout.topMargin: 14
                    kind: KfButton.Ghost
                    small: true
                    text: qsTr("All tasks")

                    onClicked: root.allAsked()
                }
            }
            Heading {
                count: root.due.count + root.more
                title: qsTr("Today", "heading of a list")
            }
            KfText {
                bottomPadding: 12 - style.leading
                color: Theme.color.textMuted
                leftPadding: 18
                rightPadding: 18
                style: Theme.text.label
                text: qsTr("Nothing is due today")
                visible: root.due.count === 0
                weight: Font.Normal
                width: parent.width
                wrapMode: Text.Wrap
            }
            Rows {
                model: root.due
            }
            KfButton {
                kind: KfButton.Ghost
                text: qsTr("%n more", "", root.more)
                visible: root.more > 0

                onClicked: root.allAsked()
            }
            KfDivider {
                visible: root.week.count > 0
                width: parent.width
            }
            Item {
                height: 6
                width: 1
            }
            Heading {
                count: root.week.count
                title: qsTr("This week")
                visible: root.week.count > 0
            }
            Rows {
                model: root.week
            }
            KfListItem {
                leftPadding: 18
                leading: plus
                rightPadding: 18
                spoken: qsTr("New task")
                title: qsTr("New task")
                titleStyle: Theme.text.label
                titleWeight: Font.Normal
                trailing: Theme.dense ? keys : null
                width: column.width

                onClicked: root.newTaskAsked()

                readonly property Item plus: KfIcon {
                    color: Theme.color.textMuted
                    name: "plus"
                    size: 20
                }
                readonly property Item keys: KfKeyHint {
                    keys: "Ctrl T"
                }
            }
        }
    }

    DueActions {
        id: actions

        onAccountAsked: key => root.openAccount(key)
        onDoneAsked: key => root.completed(key)
        onOpenAsked: (type, key) => root.matterOpened(type, key)
    }

    component Heading: Row {
        id: heading

        property string title
        property int count: 0

        bottomPadding: 4
        leftPadding: 18
        spacing: 5
        topPadding: 8

        KfText {
            Accessible.name: heading.title + ", " + heading.count
            Accessible.role: Accessible.Heading
            style: Theme.text.label
            text: heading.title
            weight: Font.DemiBold
        }
        KfText {
            Accessible.ignored: true
            color: Theme.color.textSubtle
            style: Theme.text.label
            text: heading.count
        }
    }
    component Rows: Column {
        id: rows

        required property RowModel model

        bottomPadding: rows.model.count > 0 ? 6 : 0
        width: parent.width

        Repeater {
            model: root.active ? rows.model : null

            DueItem {
                id: row

                required property int index

                divider: index > 0
                width: rows.width
                withActions: true

                onActionsAsked: actions.askAbout(row)
                onCompleted: key => root.completed(key)
                onOpenAccount: key => root.openAccount(key)
            }
        }
    }
}
