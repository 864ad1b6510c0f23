pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Media
import Keyfield.Record
import Keyfield.Shell
import Keyfield.Theme

// One record, whole: what it says, what hangs on it, and what can be done about it.
FocusScope {
    id: root

    required property RecordModel model
    property bool showBack: true
    signal back
    signal edit(string type, string key)
    signal letterAsked(string visitKey)
    signal openAccount(string key)
    signal openHistory(string key)
    signal openRecord(string type, string key)
    signal undoable(string text)
    signal trouble(string text)

    readonly property real inner: Math.min(root.width - 2 * Theme.screenMargin, 640 * Theme.textScale)

    Accessible.name: root.model.view.typeName
    Accessible.role: Accessible.Pane

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
        function onRecordKeyChanged() {
            scroll.contentY = 0
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
        showBack: root.showBack
        title: root.model.view.typeName

        onBack: root.back()

        KfIconButton {
            icon.name: "edit"
            text: qsTr("Edit")
            visible: root.model.view.exists && !root.model.view.deleted

            onClicked: root.edit(root.model.view.type, root.model.recordKey)
        }
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6
        focus: true
        visible: root.model.view.exists

        Keys.onDownPressed: scroll.flick(0, -600)
        Keys.onUpPressed: scroll.flick(0, 600)

        Column {
            id: content

            spacing: Theme.space.x3
            width: root.inner
            x: Theme.screenMargin

            KfBanner {
                actionText: qsTr("Restore")
                iconName: "trash"
                lead: qsTr("Deleted.")
                text: qsTr("It can come back with everything that belongs to it")
                visible: root.model.view.deleted
                width: parent.width

                onAction: root.model.restore()
            }
            Row {
                spacing: 12
                width: parent.width

                KfIconTile {
                    id: tile

                    iconName: root.model.view.iconName
                    tone: root.model.view.tone
                }
                Column {
                    spacing: 2
                    width: parent.width - tile.width - 12

                    KfText {
                        Accessible.name: text
                        Accessible.role: Accessible.Heading
                        color: root.model.view.done ? Theme.color.textMuted : Theme.color.text
                        elide: Text.ElideNone
                        font.strikeout: root.model.view.done
                        style: Theme.text.title3
                        text: root.model.view.title
                        visible: text !== ""
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        color: Theme.color.textMuted
                        style: Theme.text.label
                        text: Words.joined([root.model.view.done ? root.model.view.doneName : "", root.model.view.made], " · ")
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
            KfButton {
                icon.name: "accounts"
                kind: KfButton.Outline
                text: root.model.view.account
                visible: root.model.view.account !== ""
                width: Math.min(implicitWidth, parent.width)

                onClicked: root.openAccount(root.model.view.accountKey)
            }
            KfCard {
                visible: root.model.view.text !== ""
                width: parent.width

                KfText {
                    elide: Text.ElideNone
                    maximumLineCount: 100000
                    style: Theme.text.body
                    text: root.model.view.text
                    textFormat: Text.PlainText
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
            MediaStrip {
                library: root.model.library
                model: root.model.library ? root.model.media : null
                visible: count > 0
                width: parent.width

                onPhotoOpened: (key, name) => kept.openPhoto(key, name)
            }
            FieldRows {
                model: root.model.fields
                visible: root.model.fields.count > 0
                width: parent.width

                onOpened: (type, key) => root.openRecord(type, key)
            }
            RecordParts {
                model: root.model.parts
                visible: root.model.parts.count > 0
                width: parent.width

                onOpened: (type, key) => root.openRecord(type, key)
            }
            RecordActions {
                view: root.model.view
                visible: !root.model.view.deleted
                width: parent.width

                onDeleteAsked: root.model.remove()
                onHistoryAsked: root.openHistory(root.model.recordKey)
                onLetterAsked: root.letterAsked(root.model.recordKey)
                onSettled: done => root.model.setDone(done)
            }
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "file"
        text: qsTr("It was deleted, or is no longer shared with you")
        title: qsTr("This is gone")
        visible: root.model.view.loaded && !root.model.view.exists
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
    KeptMedia {
        id: kept

        library: root.model.library
        photo: root.model.photo

        onTrouble: text => root.trouble(text)
    }
}
