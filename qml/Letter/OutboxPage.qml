pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Letter
import Keyfield.Shell
import Keyfield.Theme

// Letters that wait for a network: read again, sent, or taken out.
FocusScope {
    id: root

    required property LetterModel model
    signal back
    signal openLetter(string visitKey)

    Accessible.name: qsTr("Letters that wait")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Letters that wait")

        onBack: root.back()
    }
    ListView {
        id: list

        Accessible.name: qsTr("Letters that wait")
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        focus: true
        model: root.model.outbox
        width: Math.min(root.width - 2 * Theme.screenMargin, 640)

        delegate: KfListItem {
            id: row

            required property int index
            required property string key
            required property string subject
            required property string detail

            divider: row.index > 0
            leading: KfIconTile {
                iconName: "mail"
            }
            subtitle: row.detail
            title: row.subject
            trailing: KfIconButton {
                icon.name: "x"
                text: qsTr("Do not send: %1").arg(row.subject)

                onClicked: root.model.unqueue(row.key)
            }
            width: list.width

            onClicked: root.openLetter(row.key)
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "mail"
        text: qsTr("A letter written without a network waits here until there is one")
        title: qsTr("No letter waits")
        visible: root.model.outbox.count === 0
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
