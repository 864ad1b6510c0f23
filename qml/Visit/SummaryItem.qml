import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Visit

// What was found in the note, to be ticked before the visit is put away.
T.CheckBox {
    id: root

    required property string key
    required property string kind // the record type it becomes
    required property string kindName
    required property string tone
    required property string title
    required property string sign
    required property string due
    required property bool hasDue
    required property string person
    required property string personLabel
    required property bool urgent
    required property bool accepted
    required property int index
    signal answered(string key, bool accepted)
    signal dueAsked(string key)
    signal personAsked(string key, string title, string nobody)
    signal titleSaid(string key, string title)

    // What stands in the place of a person: oneself, where somebody has to do it.
    readonly property string nobody: root.kind === "task" ? qsTr("Me", "who does the task") : qsTr("Nobody")

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: Words.list([root.kindName, root.urgent ? qsTr("urgent") : "", root.title, root.due, root.person])
    Accessible.role: Accessible.CheckBox
    bottomPadding: 13
    checked: root.accepted
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 14
    rightPadding: 14
    topPadding: 13

    background: Item {
        KfDivider {
            anchors.left: parent.left
            anchors.leftMargin: 52
            anchors.right: parent.right
            visible: root.index > 0
        }
        KfFocusRing {
            cornerRadius: Theme.controlRadius
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: 14

        KfCheckMark {
            Layout.alignment: Qt.AlignTop
            checked: root.checked
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                spacing: 6

                KfIcon {
                    color: colors.text
                    name: root.sign
                    size: 18
                }
                KfText {
                    Layout.fillWidth: true
                    color: colors.text
                    style: Theme.text.caption
                    text: root.kindName
                    weight: Font.DemiBold
                }
            }
            SummaryTitle {
                Layout.fillWidth: true
                ink: root.checked ? Theme.color.text : Theme.color.textMuted
                title: root.title

                onSaid: title => root.titleSaid(root.key, title)
            }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 6
                spacing: 8
                visible: root.hasDue || root.personLabel !== ""

                KfChip {
                    Accessible.name: root.due !== "" ? qsTr("Due: %1. Change").arg(root.due) : qsTr("Say when it is due")
                    icon.name: Theme.largeText ? "" : "calendar"
                    kind: KfChip.Soft
                    maximumWidth: root.availableWidth - 38
                    text: root.due !== "" ? root.due : qsTr("Due", "no day is set yet")
                    visible: root.hasDue

                    onClicked: root.dueAsked(root.key)
                }
                KfChip {
                    Accessible.name: qsTr("%1: %2. Change", "who does it, a name").arg(root.personLabel).arg(root.person !== "" ? root.person : root.nobody)
                    icon.name: Theme.largeText ? "" : "user"
                    kind: KfChip.Soft
                    maximumWidth: root.availableWidth - 38
                    text: root.person !== "" ? root.person : root.kind === "task" ? root.nobody : root.personLabel
                    visible: root.personLabel !== ""

                    onClicked: root.personAsked(root.key, root.personLabel, root.nobody)
                }
                KfTag {
                    text: root.urgent ? qsTr("Urgent") : ""
                    tone: "danger"
                }
            }
        }
    }
    indicator: null

    onClicked: root.answered(root.key, root.checked)

    KfTone {
        id: colors

        tone: root.tone
    }
}
