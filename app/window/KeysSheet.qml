pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Letter
import Keyfield.Main
import Keyfield.Models
import Keyfield.Note
import Keyfield.Tasks
import Keyfield.Theme
import Keyfield.Visit

// Everything that has keys: the commands from their one list, and the keys of each page as the page declares them.
KfSheet {
    id: root

    required property HomeCommands commands

    readonly property list<KfPageKeys> pages: [NoteKeys {}, TasksKeys {}, CalendarKeys {}, VisitKeys {}, SummaryKeys {}, LetterKeys {}, FormKeys {}, ConflictKeys {}]

    function entries(): var {
        const all = []
        for (let i = 0; i < root.commands.all.length; ++i) {
            if (root.commands.all[i].sequence !== "")
                all.push(root.commands.all[i])
        }
        for (let page = 0; page < root.pages.length; ++page) {
            for (let i = 0; i < root.pages[page].keys.length; ++i)
                all.push(root.pages[page].keys[i])
        }
        return all
    }
    // Of the group that begins with it; empty: with another one.
    function headingOf(entry: var): string {
        if (entry === root.commands.all[0])
            return qsTr("Everywhere")
        for (let page = 0; page < root.pages.length; ++page) {
            if (entry === root.pages[page].keys[0])
                return root.pages[page].title
        }
        return ""
    }

    dialogWidth: 480
    title: qsTr("Keys")

    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        Keys.onDownPressed: list.flick(0, -600)
        Keys.onUpPressed: list.flick(0, 600)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: list.count * 46 // about; what is measured row by row would move the sheet while it is
        model: root.entries()
        delegate: Column {
            id: entry

            required property int index
            required property var modelData
            readonly property string heading: root.headingOf(entry.modelData)

            width: list.width

            KfSectionHeader {
                title: entry.heading
                topMargin: entry.index === 0 ? 4 : 22
                visible: entry.heading !== ""
                width: entry.width
            }
            KfListItem {
                divider: entry.heading === ""
                interactive: false
                leading: entry.modelData.iconName ? entry.sign : null
                leftPadding: 4
                minimumHeight: 44
                rightPadding: 4
                spoken: Words.list([entry.modelData.text, Words.joined(entry.modelData.allKeys, ", ")])
                title: entry.modelData.text
                trailing: entry.hints
                width: entry.width
            }

            readonly property Item sign: KfIcon {
                color: Theme.color.textMuted
                name: entry.modelData.iconName ?? ""
                size: 20
            }
            readonly property Item hints: Row {
                spacing: 6

                Repeater {
                    model: entry.modelData.allKeys

                    KfKeyHint {
                        id: hint

                        required property string modelData

                        keys: hint.modelData
                    }
                }
            }
        }
    }
}
