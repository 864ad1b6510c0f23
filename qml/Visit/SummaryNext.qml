pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Visit

// When one meets next: a near day at a tap, or all of it in one's own words. It is planned as the visit is saved.
Column {
    id: root

    required property NextStep next
    required property RowModel days
    property string planned // when a visit is planned already; empty: none is
    readonly property bool typing: words.activeFocus

    KfSectionHeader {
        actionText: root.next.when !== "" || root.next.words !== "" ? qsTr("Clear") : ""
        title: qsTr("Next step")
        width: parent.width

        onAction: root.next.clear()
    }
    KfCard {
        padding: 14
        width: parent.width

        Column {
            spacing: 12
            width: parent.width

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: Theme.color.textMuted
                style: Theme.text.callout
                text: qsTr("The next visit is planned: %1").arg(root.planned)
                visible: root.planned !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            Flow {
                spacing: 8
                width: parent.width

                Repeater {
                    model: root.days

                    KfChip {
                        id: day

                        required property string key
                        required property string label
                        required property string detail

                        Accessible.name: Words.list([day.label, day.detail])
                        checked: root.next.dayKey === day.key
                        text: day.label
                        visible: day.key !== ""

                        onClicked: root.next.chooseDay(day.key)
                    }
                }
            }
            KfInputField {
                id: words

                error: words.activeFocus ? "" : root.next.problem
                helper: root.next.when !== "" ? qsTr("A visit is planned: %1").arg(root.next.when) : ""
                iconName: "calendar"
                label: qsTr("In your words")
                maximumLength: 500
                placeholder: qsTr("Call back on Thursday after lunch")
                width: parent.width

                onEdited: root.next.words = words.text

                Binding {
                    property: "text"
                    restoreMode: Binding.RestoreNone
                    target: words
                    value: root.next.words
                }
            }
        }
    }
}
