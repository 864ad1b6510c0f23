pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Team
import Keyfield.Theme

// Who works with the client, and who sees it.
Column {
    id: root

    required property TeamModel model
    signal handOverAsked
    signal letterAsked(string key)
    signal takeoverAsked(string key)
    signal syncAsked

    readonly property teamView view: root.model.view

    KfSectionHeader {
        actionText: root.view.managed && root.model.colleagues.count > 0 ? qsTr("Add", "a colleague") : ""
        count: root.model.members.count
        title: qsTr("Team")
        width: root.width

        onAction: sheet.openNew()
    }
    Item {
        implicitHeight: handed.implicitHeight + Theme.space.x3
        visible: root.view.handed > 0
        width: root.width

        KfBanner {
            id: handed

            actionText: qsTr("Read")
            iconName: "alert"
            text: qsTr("%n change(s) by colleagues were not accepted", "", root.view.handed)
            tone: "warning"
            width: parent.width

            onAction: root.syncAsked()
        }
    }
    KfCard {
        visible: !root.view.closed
        width: root.width

        Column {
            spacing: 12
            width: parent.width

            KfText {
                color: Theme.color.textMuted
                elide: Text.ElideNone
                maximumLineCount: 10
                style: Theme.text.label
                text: qsTr("All colleagues see this client. With a team only its people do, and their managers")
                width: parent.width
                wrapMode: Text.Wrap
            }
            KfButton {
                icon.name: "lock"
                kind: KfButton.Outline
                small: true
                text: qsTr("Only for my team")
                visible: root.view.managed
                width: Math.min(implicitWidth, parent.width)

                onClicked: root.model.closeForTeam()
            }
        }
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        visible: root.model.members.count > 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model.members

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string detail
                    required property string role
                    required property bool changeable

                    divider: row.index > 0
                    interactive: row.changeable
                    minimumHeight: 58
                    spacing: Theme.dense ? 10 : 12
                    subtitle: row.detail
                    title: row.name
                    width: root.width

                    Keys.onReturnPressed: row.clicked()
                    onClicked: sheet.openFor(row.key, row.name, row.role)

                    leading: KfAvatar {
                        Accessible.ignored: true
                        name: row.name
                        size: Theme.dense ? 36 : 40
                    }
                    trailing: KfIcon {
                        color: Theme.color.textSubtle
                        name: "right"
                        size: 20
                        visible: row.changeable
                    }
                }
            }
        }
    }
    // What is still to be done about a handover.
    Item {
        implicitHeight: next.implicitHeight + Theme.space.x3
        visible: root.view.letter !== ""
        width: root.width

        Flow {
            id: next

            anchors.bottom: parent.bottom
            spacing: 8
            width: parent.width

            KfButton {
                icon.name: "check"
                kind: KfButton.Primary
                small: Theme.dense
                text: qsTr("Accept the client")
                visible: root.view.takeover !== ""

                onClicked: root.takeoverAsked(root.view.takeover)
            }
            KfButton {
                icon.name: "mail"
                kind: KfButton.Outline
                small: Theme.dense
                text: root.view.mine ? qsTr("Introduce yourself by letter") : qsTr("Introduce by letter: %1").arg(root.view.receiver)
                width: Math.min(implicitWidth, next.width)

                onClicked: root.letterAsked(root.view.letter)
            }
        }
    }
    Item {
        implicitHeight: giving.implicitHeight + Theme.space.x3
        visible: root.view.managed
        width: root.width

        KfButton {
            id: giving

            anchors.bottom: parent.bottom
            icon.name: "handoff"
            kind: KfButton.Outline
            small: Theme.dense
            text: qsTr("Hand the client over")
            width: Math.min(implicitWidth, parent.width)

            onClicked: root.handOverAsked()
        }
    }
    MemberSheet {
        id: sheet

        model: root.model
    }
}
