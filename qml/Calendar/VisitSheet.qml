pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.People
import Keyfield.Theme

// A visit that one has opened, and what can be done with it.
KfSheet {
    id: root

    required property CalendarModel model
    signal accountAsked(string key)
    signal briefAsked(string visitKey)
    signal editAsked
    signal othersAsked // besides the people at hand
    signal startAsked(string visitKey)
    signal wayAsked(string visitKey)

    readonly property openVisitView view: root.model.open

    function start(visitKey: string) {
        root.model.openVisit(visitKey)
        if (root.view.key !== "")
            root.open()
    }

    dialogWidth: 480
    title: root.view.title

    // It was deleted, here or elsewhere.
    onViewChanged: {
        if (root.view.key === "")
            root.close()
    }

    component Row: KfListItem {
        id: row

        property string iconName

        Layout.fillWidth: true
        leftPadding: 4
        rightPadding: 4
        leading: KfIconTile {
            iconName: row.iconName
            size: 40
        }

        Keys.onReturnPressed: row.clicked()
    }

    Flickable {
        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        flickableDirection: Flickable.VerticalFlick
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            spacing: 4
            width: parent.width

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                Layout.fillWidth: true
                style: Theme.text.bodyStrong
                text: root.view.when
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.body
                text: Words.joined([root.view.goal, root.view.place], "\n")
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            Flow {
                Layout.bottomMargin: 4
                Layout.fillWidth: true
                Layout.topMargin: 8
                spacing: 8
                visible: root.view.movable

                KfChip {
                    Accessible.name: qsTr("15 minutes earlier")
                    kind: KfChip.Soft
                    text: qsTr("−15 min")
                    visible: root.view.timed
                    onClicked: root.model.move(root.view.key, -15, 0)
                }
                KfChip {
                    Accessible.name: qsTr("15 minutes later")
                    kind: KfChip.Soft
                    text: qsTr("+15 min")
                    visible: root.view.timed
                    onClicked: root.model.move(root.view.key, 15, 0)
                }
                KfChip {
                    kind: KfChip.Soft
                    text: qsTr("A day later")
                    onClicked: root.model.move(root.view.key, 0, 1)
                }
                KfChip {
                    kind: KfChip.Soft
                    text: qsTr("A week later")
                    onClicked: root.model.move(root.view.key, 0, 7)
                }
            }
            KfSectionHeader {
                Layout.fillWidth: true
                bottomMargin: 8
                title: qsTr("Who takes part")
                topMargin: 12
            }
            AttendeeChips {
                Layout.bottomMargin: 12
                Layout.fillWidth: true
                model: root.model.people

                onOthersAsked: root.othersAsked()
            }
            KfButton {
                Layout.bottomMargin: 4
                Layout.fillWidth: true
                icon.name: "play"
                kind: KfButton.Primary
                text: root.view.running ? qsTr("Back to the visit") : qsTr("Start the visit")
                visible: !root.view.finished

                onClicked: {
                    root.close()
                    root.startAsked(root.view.key)
                }
            }
            Row {
                iconName: "note"
                title: qsTr("Brief")
                visible: root.view.accountKey !== ""
                onClicked: {
                    root.close()
                    root.briefAsked(root.view.key)
                }
            }
            Row {
                divider: true
                iconName: "accounts"
                title: qsTr("Account")
                visible: root.view.accountKey !== ""
                onClicked: {
                    root.close()
                    root.accountAsked(root.view.accountKey)
                }
            }
            Row {
                divider: root.view.accountKey !== ""
                iconName: "route"
                title: qsTr("The way there")
                visible: root.view.hasWay
                onClicked: root.wayAsked(root.view.key)
            }
            Row {
                divider: true
                iconName: "edit"
                title: qsTr("Change")
                visible: root.view.movable
                onClicked: {
                    root.close()
                    root.editAsked()
                }
            }
            Row {
                divider: true
                iconName: "trash"
                title: qsTr("Remove")
                visible: root.view.movable
                onClicked: {
                    root.close()
                    root.model.remove(root.view.key)
                }
            }
        }
    }
}
