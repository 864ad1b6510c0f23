import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.People

// Who sits at the table, where no pane shows it.
KfSheet {
    id: root

    required property Attendees people
    signal othersAsked

    dialogWidth: 480
    title: qsTr("At the table")

    AttendeeChips {
        Layout.bottomMargin: 8
        Layout.fillWidth: true
        Layout.topMargin: 4
        model: root.people

        onOthersAsked: root.othersAsked()
    }
}
