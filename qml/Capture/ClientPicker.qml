pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Capture
import Keyfield.Controls
import Keyfield.Theme

// Another client for the note.
FocusScope {
    id: root

    required property CaptureModel model
    signal chosen(string key)
    signal closed

    function start() {
        search.text = ""
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
                text: qsTr("Back to the note")

                onClicked: root.closed()
            }
            KfSearchField {
                id: search

                focus: true
                placeholder: qsTr("Which account")
                width: parent.width - back.width - parent.spacing

                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: {
                    const first = list.itemAtIndex(0) as ClientItem
                    if (first)
                        root.chosen(first.key)
                }
                onQueryChanged: root.model.clientQuery = search.query
            }
        }
        ListView {
            id: list

            Accessible.name: qsTr("Accounts")
            Accessible.role: Accessible.List
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            height: Math.min(contentHeight, 5.5 * 48)
            model: root.model.clients
            width: parent.width

            onCurrentItemChanged: {
                if (list.activeFocus && list.currentItem)
                    list.currentItem.forceActiveFocus(Qt.TabFocusReason)
            }

            delegate: ClientItem {
                width: list.width

                onPicked: key => root.chosen(key)
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
