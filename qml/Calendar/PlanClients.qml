pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// Whom one visits.
FocusScope {
    id: root

    required property PlanModel model
    signal chosen(string key)
    signal closed

    function start() {
        search.text = ""
        root.model.query = ""
        search.forceActiveFocus(Qt.OtherFocusReason)
    }

    implicitHeight: column.implicitHeight

    Keys.onEscapePressed: root.closed()

    Column {
        id: column

        spacing: 8
        width: parent.width

        Row {
            spacing: 4
            width: parent.width

            KfIconButton {
                id: back

                anchors.verticalCenter: parent.verticalCenter
                icon.name: "back"
                text: qsTr("Back to the visit")

                onClicked: root.closed()
            }
            KfSearchField {
                id: search

                focus: true
                placeholder: qsTr("Which account")
                width: parent.width - back.width - parent.spacing

                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: {
                    if (root.model.clients.count > 0)
                        root.chosen(root.model.clients.keyOf(0))
                }
                onQueryChanged: root.model.query = search.query
            }
        }
        ListView {
            id: list

            Accessible.name: qsTr("Accounts")
            Accessible.role: Accessible.List
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            height: Math.min(contentHeight, 6.5 * 56)
            model: root.model.clients
            width: parent.width

            onCurrentItemChanged: {
                if (list.activeFocus && list.currentItem)
                    list.currentItem.forceActiveFocus(Qt.TabFocusReason)
            }

            delegate: KfListItem {
                id: client

                required property string key
                required property string name
                required property string address
                required property bool chosen

                leftPadding: 8
                rightPadding: 8
                selected: client.chosen
                subtitle: client.address
                title: client.name
                width: list.width
                leading: KfLogoTile {
                    name: client.name
                    size: 32
                }

                Keys.onReturnPressed: client.clicked()
                onClicked: root.chosen(client.key)
            }
        }
        KfText {
            color: Theme.color.textMuted
            horizontalAlignment: Text.AlignHCenter
            style: Theme.text.callout
            text: qsTr("Nothing found")
            visible: list.count === 0
            width: parent.width
        }
    }
}
