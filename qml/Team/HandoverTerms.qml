import QtQuick
import Keyfield.Controls
import Keyfield.Team
import Keyfield.Theme

// To whom, from when, and whether for good.
Column {
    id: root

    required property HandoverModel model

    readonly property handoverView view: root.model.view

    spacing: 12

    KfSectionHeader {
        title: qsTr("To whom")
        width: parent.width
    }
    ColleagueChips {
        chosen: root.view.receiverKey
        model: root.model.colleagues
        width: parent.width

        onPicked: key => root.model.chooseReceiver(key)
    }
    KfText {
        color: Theme.color.dangerText
        style: Theme.text.caption
        text: root.view.receiverError
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap

        KfLiveText {
            text: root.view.receiverError
        }
    }
    KfSegmentedControl {
        currentIndex: root.view.forGood ? 0 : 1
        label: qsTr("For how long")
        model: [qsTr("For good"), qsTr("Stand in for me")]
        width: parent.width

        onActivated: index => root.model.setForGood(index === 0)
    }
    KfKeptField {
        id: day

        error: root.view.dayError
        helper: root.view.dayHelp
        iconName: "calendar"
        label: qsTr("From which day")
        placeholder: qsTr("At once")
        value: root.view.day
        width: parent.width

        onEdited: root.model.setDay(day.text)
    }
    KfKeptField {
        id: until

        error: root.view.untilError
        helper: root.view.untilHelp
        iconName: "calendar"
        label: qsTr("Until which day, that one too")
        placeholder: qsTr("In two weeks, on Friday, 20.12")
        value: root.view.until
        visible: !root.view.forGood
        width: parent.width

        onEdited: root.model.setUntil(until.text)
    }
}
