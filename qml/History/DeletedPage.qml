pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.History
import Keyfield.Shell
import Keyfield.Theme

// What was deleted: found by its name, and brought back.
FocusScope {
    id: root

    required property DeletedModel model
    signal back
    signal openHistory(string key)
    signal undoable(string text)
    signal trouble(string text)

    readonly property real inner: Math.min(root.width - 2 * Theme.screenMargin, 640)

    Accessible.name: qsTr("Deleted")
    Accessible.role: Accessible.Pane

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Deleted")

        onBack: root.back()
    }
    KfSearchField {
        id: search

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: bar.bottom
        height: visible ? implicitHeight : 0
        placeholder: qsTr("Name or client")
        visible: root.model.total > 0
        width: root.inner

        Component.onCompleted: root.model.query = ""
        onQueryChanged: root.model.query = search.query
    }
    ListView {
        id: list

        Accessible.name: qsTr("Deleted")
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: search.bottom
        anchors.topMargin: 12
        bottomMargin: Theme.space.x6
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        focus: true
        model: root.model.rows
        width: root.inner

        delegate: KfListItem {
            id: row

            required property int index
            required property string key
            required property string detail
            required property string iconName
            required property string tone
            required spoken
            required title

            divider: row.index > 0
            leading: KfIconTile {
                iconName: row.iconName
                tone: row.tone
            }
            subtitle: row.detail
            trailing: Theme.compact ? onPhone : onDesktop

            width: list.width

            onClicked: root.openHistory(row.key)

            readonly property Item onPhone: KfIconButton {
                icon.name: "undo"
                text: qsTr("Restore: %1").arg(row.title)
                visible: Theme.compact

                onClicked: root.model.restore(row.key)
            }
            readonly property Item onDesktop: KfButton {
                Accessible.name: qsTr("Restore: %1").arg(row.title)
                kind: KfButton.Tonal
                small: true
                text: qsTr("Restore")
                visible: !Theme.compact

                onClicked: root.model.restore(row.key)
            }
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "trash"
        text: root.model.total > 0 ? qsTr("Check the spelling") : qsTr("What you delete waits here, and comes back whenever you like")
        title: root.model.total > 0 ? qsTr("Nothing found") : qsTr("Nothing is deleted")
        visible: root.model.rows.count === 0
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
