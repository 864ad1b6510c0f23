pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Visit

// What was promised here before, and who sits at the table.
Rectangle {
    id: root

    required property RowModel promises
    required property visitView view

    Accessible.name: qsTr("To talk about")
    Accessible.role: Accessible.Pane
    color: Theme.color.surface
    implicitWidth: 288

    KfDivider {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: 1
    }
    Flickable {
        id: scroll

        anchors.bottomMargin: 18
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.topMargin: 8
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height

        Column {
            id: column

            width: scroll.width

            KfSectionHeader {
                title: qsTr("We promised")
                visible: root.promises.count > 0
                width: parent.width
            }
            Repeater {
                model: root.promises

                RowLayout {
                    id: row

                    required property string title
                    required property string due
                    required property string tone
                    required property string spoken

                    Accessible.name: row.spoken
                    Accessible.role: Accessible.StaticText
                    height: implicitHeight + 14
                    spacing: 8
                    width: column.width

                    KfIcon {
                        color: colors.text
                        name: row.tone === "danger" ? "warn" : "circle"
                        size: 18
                    }
                    KfText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        maximumLineCount: 2
                        style: Theme.text.body
                        text: row.title
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        Accessible.ignored: true
                        color: colors.text
                        elide: Text.ElideNone
                        style: Theme.text.caption
                        text: row.due
                        weight: Font.Medium
                    }
                    KfTone {
                        id: colors

                        tone: row.tone
                    }
                }
            }
            KfSectionHeader {
                title: qsTr("At the table")
                visible: root.view.people.length > 0
                width: parent.width
            }
            RowLayout {
                spacing: 8
                visible: root.view.people.length > 0
                width: parent.width

                KfAvatarStack {
                    names: root.view.people
                    ringColor: Theme.color.surface
                    size: 34
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    maximumLineCount: 3
                    style: Theme.text.caption
                    text: Words.list(root.view.people)
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
