import QtQuick
import Keyfield.Controls

// No visits today: when the next one is, and the ways to plan one.
Column {
    id: root

    property string text
    signal planned
    signal openCalendar

    spacing: 8

    KfBanner {
        iconName: "calendar"
        lead: qsTr("No visits today.")
        text: root.text
        width: parent.width
    }
    Flow {
        spacing: 8
        width: parent.width

        KfButton {
            icon.name: "plus"
            kind: KfButton.Tonal
            small: true
            text: qsTr("Plan a visit")
            width: Math.min(implicitWidth, root.width)

            onClicked: root.planned()
        }
        KfButton {
            icon.name: "calendar"
            small: true
            text: qsTr("Calendar")
            width: Math.min(implicitWidth, root.width)

            onClicked: root.openCalendar()
        }
    }
}
