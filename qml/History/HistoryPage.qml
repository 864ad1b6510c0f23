pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.History
import Keyfield.Shell
import Keyfield.Theme

// What happened to a record, the latest first, and the way back to any of it.
FocusScope {
    id: root

    required property HistoryModel model
    signal back
    signal undoable(string text)
    signal trouble(string text)

    Accessible.name: qsTr("History")
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
        title: qsTr("History")

        onBack: root.back()
    }
    Column {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: bar.bottom
        bottomPadding: 8
        spacing: 2
        width: list.width

        KfText {
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.model.view.typeName
            width: parent.width
        }
        KfText {
            maximumLineCount: 3
            style: Theme.text.title3
            text: root.model.view.title
            width: parent.width
            wrapMode: Text.Wrap
        }
        KfBanner {
            actionText: qsTr("Restore")
            iconName: "trash"
            lead: qsTr("Deleted.")
            text: qsTr("It can come back with everything that belongs to it")
            visible: root.model.view.deleted
            width: parent.width

            onAction: root.model.restoreRecord()
        }
    }
    ListView {
        id: list

        Accessible.name: qsTr("Changes")
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: heading.bottom
        bottomMargin: Theme.space.x6
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        focus: true
        model: root.model.rows
        spacing: 6
        width: Math.min(root.width - 2 * Theme.screenMargin, 640)

        delegate: Column {
            id: row

            required property string key
            required property string group
            required property string title
            required property string before
            required property string after
            required property string iconName
            required property string tone
            required property string spoken
            required property bool restorable

            width: list.width

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                bottomPadding: 6
                color: Theme.color.textMuted
                style: Theme.text.label
                text: row.group
                topPadding: 14
                visible: row.group !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            Rectangle {
                border.color: Theme.color.outline
                border.width: 1
                color: Theme.color.surfaceRaised
                height: item.implicitHeight
                radius: Theme.cardRadius
                width: parent.width

                HistoryItem {
                    id: item

                    after: row.after
                    before: row.before
                    iconName: row.iconName
                    restorable: row.restorable
                    spoken: row.spoken
                    title: row.title
                    tone: row.tone
                    width: parent.width

                    onRestore: root.model.restore(row.key)
                }
            }
        }
    }
}
