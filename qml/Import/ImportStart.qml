pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Import
import Keyfield.Theme

// Nothing is chosen yet: what can be imported, and what was.
Column {
    id: root

    required property ImportModel model
    signal fileAsked

    readonly property bool reading: root.model.view.step === "reading"

    KfEmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        iconName: "download"
        primaryText: root.reading ? "" : qsTr("Choose a file")
        text: root.reading ? qsTr("Looking into the file") : qsTr("A CSV file, as any CRM or spreadsheet saves it, or the contacts of a phone or a mail program as vCards. You see what would come of it before anything is written, and can take the whole import back.")
        title: qsTr("Clients, people, deals and more")
        width: Math.min(parent.width, 420)

        onPrimary: root.fileAsked()
    }
    Item {
        height: Theme.space.x4
        width: 1
    }
    KfSectionHeader {
        title: qsTr("Imported before")
        visible: root.model.past.count > 0
        width: root.width
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        visible: root.model.past.count > 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model.past

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string file
                    required property string detail
                    required property string iconName
                    required property bool undone

                    divider: row.index > 0
                    interactive: false
                    struck: row.undone
                    subtitle: row.detail
                    title: row.file
                    width: parent.width

                    leading: KfIconTile {
                        iconName: row.iconName
                    }
                    trailing: row.undone ? null : row.takeBack

                    readonly property KfIconButton takeBack: KfIconButton {
                        icon.name: "undo"
                        text: qsTr("Take back: %1", "an import").arg(row.file)

                        onClicked: root.model.undo(row.key)
                    }
                }
            }
        }
    }
}
