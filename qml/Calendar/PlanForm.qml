pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.People
import Keyfield.Theme

// Whom, what for, when, how long, where, and who takes part.
FocusScope {
    id: root

    required property PlanModel model
    signal clientAsked
    signal othersAsked // besides the people at hand
    signal saved

    readonly property planView view: root.model.view
    readonly property list<int> lengths: [30, 60, 90, 120]
    readonly property list<string> lengthNames: [qsTr("30 min"), qsTr("1 h"), qsTr("1 h 30"), qsTr("2 h")]

    function save() {
        if (root.model.save())
            root.saved()
    }
    function start() {
        if (Theme.dense)
            goal.forceActiveFocus(Qt.PopupFocusReason)
    }

    implicitHeight: column.implicitHeight

    component Field: KfKeptField {
        Layout.fillWidth: true

        onAccepted: root.save()
    }

    ColumnLayout {
        id: column

        spacing: 12
        width: parent.width

        KfListItem {
            id: client

            Layout.fillWidth: true
            leftPadding: 4
            rightPadding: 4
            spoken: qsTr("Account: %1").arg(title)
            subtitle: root.view.subjectError !== "" ? root.view.subjectError : qsTr("Account")
            subtitleTone: root.view.subjectError !== "" ? "danger" : "neutral"
            title: root.view.account !== "" ? root.view.account : qsTr("Choose an account")
            leading: Item {
                implicitHeight: 40
                implicitWidth: 40

                KfLogoTile {
                    name: root.view.account
                    size: 40
                    visible: root.view.account !== ""
                }
                KfIconTile {
                    iconName: "accounts"
                    size: 40
                    visible: root.view.account === ""
                }
            }
            trailing: KfIcon {
                color: Theme.color.textSubtle
                name: "right"
                size: 20
            }

            Keys.onReturnPressed: client.clicked()
            onClicked: root.clientAsked()
        }
        Field {
            id: goal

            label: qsTr("Goal")
            maximumLength: 500
            placeholder: qsTr("What is to come of it")
            value: root.view.goal

            onEdited: root.model.setGoal(goal.text)
        }
        Field {
            id: day

            error: root.view.dayError
            helper: root.view.dayHelp
            iconName: "calendar"
            label: qsTr("Day")
            placeholder: qsTr("Tomorrow, on Friday, 16.10")
            value: root.view.day

            onEdited: root.model.setDay(day.text)
        }
        GridLayout {
            columnSpacing: 12
            columns: Theme.largeText ? 1 : 2
            rowSpacing: 12
            visible: !root.view.allDay

            Field {
                id: from

                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                error: root.view.fromError
                iconName: "clock"
                label: qsTr("From")
                value: root.view.from

                onEdited: root.model.setFrom(from.text)
            }
            Field {
                id: until

                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                error: root.view.untilError
                helper: root.view.untilHelp
                label: qsTr("Until")
                value: root.view.until

                onEdited: root.model.setUntil(until.text)
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            Repeater {
                model: root.lengths

                KfChip {
                    required property int index
                    required property int modelData

                    checkable: false
                    checked: !root.view.allDay && root.view.minutes === modelData
                    text: root.lengthNames[index]

                    onClicked: root.model.setMinutes(modelData)
                }
            }
            KfChip {
                checkable: false
                checked: root.view.allDay
                text: qsTr("No hour yet")

                onClicked: root.model.setAllDay(!root.view.allDay)
            }
        }
        Field {
            id: place

            iconName: "pin"
            label: qsTr("Place")
            maximumLength: 500
            placeholder: qsTr("Where one meets")
            value: root.view.place

            onEdited: root.model.setPlace(place.text)
        }
        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: qsTr("Who takes part")
        }
        AttendeeChips {
            Layout.fillWidth: true
            model: root.model.people

            onOthersAsked: root.othersAsked()
        }
        KfBanner {
            Layout.fillWidth: true
            iconName: "warn"
            text: root.view.warning
            tone: "warning"
            visible: root.view.warning !== ""
        }
    }
}
