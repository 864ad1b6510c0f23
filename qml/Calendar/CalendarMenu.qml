import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls

// What comes in from other calendars, and goes out to them.
KfSheet {
    id: root

    required property CalendarModel model
    signal importAsked
    signal exportAsked

    dialogWidth: 440
    title: qsTr("Calendar files")

    KfListItem {
        Layout.fillWidth: true
        leftPadding: 4
        rightPadding: 4
        subtitle: qsTr("A file .ics of any calendar")
        title: qsTr("Take visits from a calendar")
        leading: KfIconTile {
            iconName: "download"
            size: 40
        }

        Keys.onReturnPressed: clicked()
        onClicked: {
            root.close()
            root.importAsked()
        }
    }
    KfListItem {
        Layout.fillWidth: true
        divider: true
        leftPadding: 4
        rightPadding: 4
        subtitle: root.model.view.title
        title: qsTr("Save this week as a calendar")
        leading: KfIconTile {
            iconName: "share"
            size: 40
        }

        Keys.onReturnPressed: clicked()
        onClicked: {
            root.close()
            root.exportAsked()
        }
    }
}
