pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// The order that is proposed for a day: taken as a whole, or not.
KfSheet {
    id: root

    required property CalendarModel model

    function propose() {
        root.model.proposeOrder()
        root.open()
    }

    dialogWidth: 520
    title: qsTr("Order of the day")

    KfText {
        Layout.bottomMargin: 8
        Layout.fillWidth: true
        color: Theme.color.textMuted
        style: Theme.text.callout
        text: qsTr("Visits with an hour keep it; the others are put between them by the shortest way.")
        wrapMode: Text.Wrap
    }
    ListView {
        Accessible.name: qsTr("Order of the day")
        Accessible.role: Accessible.List
        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: contentHeight
        model: root.model.order

        delegate: KfAgendaItem {
            id: stop

            required property int index
            required property bool placed
            required account
            required detail
            required time

            divider: stop.index > 0
            interactive: false
            leftPadding: 4
            rightPadding: 4
            width: ListView.view.width
            trailing: KfTag {
                text: stop.placed ? qsTr("New") : ""
                tone: "success"
            }
        }
    }
    KfText {
        Layout.fillWidth: true
        Layout.topMargin: 8
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Theme.color.textMuted
        style: Theme.text.label
        text: root.model.orderText
        visible: text !== ""
        wrapMode: Text.Wrap
    }
    KfButton {
        Layout.fillWidth: true
        Layout.topMargin: 16
        icon.name: "check"
        kind: KfButton.Primary
        text: qsTr("Take this order")

        onClicked: {
            root.close()
            root.model.takeOrder()
        }
    }
}
