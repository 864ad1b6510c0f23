pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Brief
import Keyfield.Controls
import Keyfield.Theme

// Whom one meets, together; pressed, one by one. Birthdays of these days below.
KfCard {
    id: root

    required property BriefModel model

    readonly property briefView view: root.model.view
    property bool open: false
    signal personOpened(string key)

    padding: 0

    Column {
        width: parent.width

        KfTapArea {
            Accessible.description: root.open ? "" : root.view.positions
            cornerRadius: Theme.cardRadius - 1
            height: strip.implicitHeight + 24
            text: root.view.people
            visible: root.view.names.length > 0
            width: parent.width

            onClicked: root.open = !root.open

            GridLayout {
                id: strip

                anchors.left: parent.left
                anchors.leftMargin: Theme.dense ? 14 : 16
                anchors.right: parent.right
                anchors.rightMargin: anchors.leftMargin
                anchors.verticalCenter: parent.verticalCenter
                columnSpacing: 12
                columns: Theme.largeText ? 2 : 3
                rowSpacing: 8

                KfAvatarStack {
                    Layout.columnSpan: Theme.largeText ? 2 : 1
                    names: root.view.names
                    size: 36
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    KfText {
                        Layout.fillWidth: true
                        style: Theme.text.rowTitle
                        text: root.view.people
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        Layout.fillWidth: true
                        color: Theme.color.textMuted
                        style: Theme.text.rowDetail
                        text: root.view.positions
                        visible: text !== "" && !root.open
                        wrapMode: Text.Wrap
                    }
                }
                KfIcon {
                    color: Theme.color.textMuted
                    name: root.open ? "up" : "down"
                    size: 20
                }
            }
        }
        Repeater {
            model: root.open ? root.model.people : null

            BriefItem {
                id: person

                required property string key

                Accessible.ignored: true
                divider: true
                width: parent.width

                KfTapArea {
                    anchors.fill: parent
                    cornerRadius: Theme.cardRadius - 1
                    text: person.spoken

                    onClicked: root.personOpened(person.key)
                }
            }
        }
        Repeater {
            model: root.model.birthdays

            Rectangle {
                id: birthday

                required property int index
                required property string iconName
                required property string title

                Accessible.name: birthday.title
                Accessible.role: Accessible.ListItem
                color: Theme.color.promiseSoft
                implicitHeight: row.implicitHeight + 26
                radius: birthday.index === root.model.birthdays.count - 1 ? Theme.cardRadius - 1 : 0
                width: parent.width

                // Square where it goes on from the row above.
                Rectangle {
                    color: birthday.color
                    height: parent.radius
                    width: parent.width
                }
                RowLayout {
                    id: row

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.dense ? 14 : 16
                    anchors.right: parent.right
                    anchors.rightMargin: anchors.leftMargin
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 12

                    KfIcon {
                        color: Theme.color.promiseText
                        name: birthday.iconName
                        size: 20
                    }
                    KfText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        color: Theme.color.promiseText
                        style: Theme.text.body
                        text: birthday.title
                        weight: Font.Medium
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
