pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Visit

// The next steps found in the note, to be ticked and changed, and a line to write one more in.
Column {
    id: root

    required property VisitModel model
    readonly property RowModel found: root.model.reading.proposals
    readonly property bool typing: line.activeFocus
    signal dueAsked(string key)
    signal personAsked(string key, string title, string nobody)

    KfSectionHeader {
        actionText: root.found.count > 1 ? (root.model.reading.anyAccepted ? qsTr("Untick all") : qsTr("Tick all")) : ""
        count: root.found.count > 0 && !Theme.largeText ? root.found.count : -1
        title: qsTr("Check what we found")
        width: parent.width

        onAction: root.model.reading.acceptAll(!root.model.reading.anyAccepted)
    }
    KfCard {
        padding: 0
        width: parent.width

        Column {
            width: parent.width

            Repeater {
                model: root.found

                SummaryItem {
                    width: parent.width

                    onAnswered: (key, accepted) => root.model.reading.accept(key, accepted)
                    onDueAsked: key => root.dueAsked(key)
                    onPersonAsked: (key, title, nobody) => root.personAsked(key, title, nobody)
                    onTitleSaid: (key, title) => root.model.reading.setTitle(key, title)
                }
            }
            KfDivider {
                visible: root.found.count > 0
                width: parent.width
            }
            Item {
                height: line.height + 26
                width: parent.width

                KfInputField {
                    id: line

                    iconName: "plus"
                    label: root.found.count > 0 ? qsTr("One more task") : qsTr("We found no tasks. Add one?")
                    placeholder: qsTr("Call Denis on Friday")
                    width: parent.width - 28
                    x: 14
                    y: 12

                    onAccepted: root.model.addStep()
                    onEdited: root.model.step = line.text

                    Binding {
                        property: "text"
                        restoreMode: Binding.RestoreNone
                        target: line
                        value: root.model.step
                    }
                }
            }
        }
    }
}
