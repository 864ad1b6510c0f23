pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Tasks
import Keyfield.Theme

// One task, promise or complaint: beside the list, or a page of its own.
FocusScope {
    id: root

    required property TasksModel model
    property bool showBack: false
    signal back
    signal accountAsked(string key)
    signal dayAsked(string key)
    signal edit(string type, string key)
    signal historyAsked(string key)

    readonly property taskView view: root.model.open

    Accessible.name: root.view.title
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Flickable {
        id: scroll

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + 2 * column.y
        flickableDirection: Flickable.VerticalFlick

        ColumnLayout {
            id: column

            spacing: 16
            width: Math.min(scroll.width - 2 * Theme.screenMargin, 640)
            x: root.showBack ? (scroll.width - width) / 2 : Theme.dense ? 24 : Theme.screenMargin
            y: root.showBack ? 4 : 18

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                KfIconButton {
                    Layout.leftMargin: -12
                    icon.name: "back"
                    text: qsTr("Back")
                    visible: root.showBack
                    onClicked: root.back()
                }
                Flow {
                    Layout.fillWidth: true
                    Layout.minimumWidth: 0
                    spacing: 8

                    KfTag {
                        iconName: root.view.icon
                        text: root.view.kind
                        tone: root.view.iconTone
                    }
                    KfTag {
                        text: root.view.dueTone === "danger" ? root.view.dueState : ""
                        tone: "danger"
                    }
                }
            }
            KfInputField {
                id: title

                Layout.fillWidth: true
                enabled: !root.view.done
                error: root.view.titleError
                label: qsTr("What is to be done")
                maximumLength: 500

                onAccepted: root.model.setTitle(title.text)
                onActiveFocusChanged: {
                    if (!title.activeFocus && title.text !== root.view.title)
                        root.model.setTitle(title.text)
                }

                Binding {
                    property: "text"
                    restoreMode: Binding.RestoreNone
                    target: title
                    value: root.view.title
                    when: !title.activeFocus && root.view.titleError === ""
                }
            }
            TaskDue {
                Layout.fillWidth: true
                model: root.model
            }
            TaskRepeats {
                Layout.fillWidth: true
                model: root.model
                visible: root.view.canRecur
            }
            KfSegmentedControl {
                Layout.fillWidth: true
                currentIndex: root.view.theirs ? 1 : 0
                label: qsTr("Who promised")
                model: [qsTr("We promised"), qsTr("The client promised")]
                visible: root.view.promise && !root.view.done

                onActivated: index => root.model.setTheirs(index === 1)
            }
            KfCard {
                Layout.fillWidth: true
                padding: 0
                visible: root.view.accountKey !== "" || root.view.waiting !== "" || root.view.person !== "" || root.view.canBeUrgent

                Column {
                    width: parent.width

                    KfListItem {
                        id: client

                        subtitle: qsTr("Account")
                        title: root.view.account
                        visible: root.view.accountKey !== ""
                        width: parent.width
                        leading: KfIconTile {
                            iconName: "accounts"
                            size: 40
                        }
                        trailing: KfIcon {
                            color: Theme.color.textSubtle
                            name: "right"
                            size: 20
                        }
                        onClicked: root.accountAsked(root.view.accountKey)
                    }
                    KfListItem {
                        id: person

                        divider: root.view.accountKey !== ""
                        interactive: false
                        subtitle: root.view.personLabel
                        title: root.view.person
                        visible: root.view.person !== ""
                        width: parent.width
                        leading: KfIconTile {
                            iconName: "user"
                            size: 40
                        }
                    }
                    KfListItem {
                        id: waiting

                        divider: root.view.accountKey !== ""
                        interactive: false
                        subtitle: root.view.theirs ? qsTr("The client promised") : qsTr("Somebody else does it")
                        title: root.view.waiting
                        visible: root.view.waiting !== ""
                        width: parent.width
                        leading: KfIconTile {
                            iconName: "clock"
                            size: 40
                        }
                    }
                    KfSwitchRow {
                        checked: root.view.urgent
                        divider: root.view.accountKey !== "" || root.view.person !== ""
                        enabled: !root.view.done
                        iconName: "alert"
                        title: qsTr("Urgent")
                        visible: root.view.canBeUrgent
                        width: parent.width

                        onSwitched: checked => root.model.setUrgent(checked)
                    }
                }
            }
            KfText {
                Layout.fillWidth: true
                style: Theme.text.body
                text: root.view.text
                visible: root.view.text !== ""
                wrapMode: Text.Wrap
            }
            TaskOrigin {
                Layout.fillWidth: true
                view: root.view
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8
                visible: !root.view.done

                KfButton {
                    icon.name: "check"
                    kind: KfButton.Primary
                    text: qsTr("Done")
                    onClicked: root.model.complete(root.view.key)
                }
                KfButton {
                    icon.name: "calendar"
                    text: qsTr("Another day")
                    onClicked: root.dayAsked(root.view.key)
                }
                KfButton {
                    icon.name: "edit"
                    text: qsTr("Change")
                    onClicked: root.edit(root.view.type, root.view.key)
                }
                KfButton {
                    enabled: !root.view.reminded
                    icon.name: "bell"
                    kind: KfButton.Tonal
                    text: root.view.reminded ? qsTr("There is a task to remind them") : qsTr("Remind them")
                    visible: root.view.waiting !== ""
                    onClicked: root.model.remind(root.view.key)
                }
            }
            KfText {
                color: Theme.color.successText
                style: Theme.text.label
                text: qsTr("It is done")
                visible: root.view.done
            }
            Flow {
                Layout.fillWidth: true
                Layout.leftMargin: -12
                spacing: 4

                KfButton {
                    icon.name: "history"
                    kind: KfButton.Ghost
                    text: qsTr("History of changes")
                    width: Math.min(implicitWidth, parent.width)

                    onClicked: root.historyAsked(root.view.key)
                }
                KfButton {
                    icon.name: "trash"
                    kind: KfButton.Ghost
                    text: qsTr("Delete")
                    visible: !root.view.done
                    width: Math.min(implicitWidth, parent.width)

                    onClicked: root.model.remove(root.view.key)
                }
            }
        }
    }
}
