pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls

// What comes in from other calendars, and goes out to them.
KfSheet {
    id: root

    required property CalendarModel model
    signal importAsked
    signal folderAsked
    signal exportAsked(bool everything)

    dialogWidth: 440
    title: qsTr("Calendar files")

    component Choice: KfListItem {
        id: choice

        required property string iconName
        signal chosen

        Layout.fillWidth: true
        leftPadding: 4
        rightPadding: 4
        leading: KfIconTile {
            iconName: choice.iconName
            size: 40
        }

        Keys.onReturnPressed: choice.clicked()
        onClicked: {
            root.close()
            choice.chosen()
        }
    }
    Choice {
        iconName: "download"
        subtitle: qsTr("A file .ics of any calendar")
        title: qsTr("Take visits from a calendar")

        onChosen: root.importAsked()
    }
    Choice {
        divider: true
        iconName: "download"
        subtitle: qsTr("Every file .ics in it, and in the folders below")
        title: qsTr("Take visits from a folder")

        onChosen: root.folderAsked()
    }
    Choice {
        divider: true
        iconName: "share"
        subtitle: root.model.view.title
        title: qsTr("Save this week as a calendar")

        onChosen: root.exportAsked(false)
    }
    Choice {
        divider: true
        iconName: "share"
        subtitle: qsTr("Past ones and those to come")
        title: qsTr("Save all visits as a calendar")

        onChosen: root.exportAsked(true)
    }
}
