pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models

// The visits after the next one, and the way to the other days.
Column {
    id: root

    required property RowModel model
    // Rows are made for the layout that shows them alone.
    property bool active: true
    property string nothingText // where the next visit is, when none is left
    signal openAccount(string key)
    signal actionsAsked(string visitKey, string accountKey, string account)
    signal openWeek

    KfSectionHeader {
        actionText: qsTr("Week")
        count: root.model.count > 0 ? root.model.count : -1
        title: qsTr("Later today")
        width: root.width

        onAction: root.openWeek()
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            KfListItem {
                Keys.onReturnPressed: clicked()
                subtitle: root.nothingText
                title: qsTr("No more visits today")
                visible: root.active && root.model.count === 0
                width: parent.width

                onClicked: root.openWeek()
            }
            Repeater {
                model: root.active ? root.model : null

                KfAgendaItem {
                    id: visit

                    required property int index
                    required property string key
                    required property string accountKey
                    required account
                    required detail
                    required length
                    required time

                    divider: visit.index > 0
                    width: parent.width
                    withActions: true

                    onActionsAsked: root.actionsAsked(visit.key, visit.accountKey, visit.account)
                    onClicked: root.openAccount(visit.accountKey)
                }
            }
        }
    }
}
