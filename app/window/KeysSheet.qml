pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Main
import Keyfield.Models
import Keyfield.Theme

// Every command that has keys, from the one list of commands.
KfSheet {
    id: root

    required property HomeCommands commands

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
        implicitHeight: contentHeight
        model: root.commands.all
        delegate: KfListItem {
            id: row

            required property int index
            required property KfCommand modelData

            divider: row.index > 0
            height: visible ? implicitHeight : 0
            interactive: false
            leftPadding: 4
            minimumHeight: 44
            rightPadding: 4
            spoken: Words.list([row.modelData.text, Words.joined(row.modelData.allKeys, ", ")])
            title: row.modelData.text
            visible: row.modelData.sequence !== ""
            width: list.width

            leading: KfIcon {
                color: Theme.color.textMuted
                name: row.modelData.iconName
                size: 20
            }
            trailing: Row {
                spacing: 6

                Repeater {
                    model: row.modelData.allKeys

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
