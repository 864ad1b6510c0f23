pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Capture
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Note
import Keyfield.Theme

// Of whom the note is, and its text; or the list of those it could be of.
FocusScope {
    id: root

    required property CaptureModel model
    property bool choosing: false
    readonly property bool recording: root.model.media !== null && root.model.media.voice.recording
    signal closeAsked

    function focusText() {
        root.choosing = false
        note.forceActiveFocus(Qt.OtherFocusReason)
    }

    implicitHeight: root.choosing ? picker.implicitHeight : writing.implicitHeight

    ColumnLayout {
        id: writing

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0
        visible: !root.choosing

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            AccountChip {
                Layout.maximumWidth: Math.min(240 * Theme.textScale, root.width * 0.65)
                known: root.model.accountKey !== ""
                name: root.model.accountName

                onClicked: root.choosing = true
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.caption
                text: root.model.reason
            }
            MarkingChip {
                brief: true
                model: root.model
            }
            KfIconButton {
                Layout.rightMargin: Theme.dense ? -8 : 0
                icon.name: "x"
                text: qsTr("Close and keep the draft")

                onClicked: root.closeAsked()
            }
        }
        NoteArea {
            id: note

            Layout.fillWidth: true
            Layout.topMargin: 8
            bar: completions
            focus: true
            model: root.model

            onFinished: root.model.finish()
        }
        CompletionBar {
            id: completions

            Layout.fillWidth: true
            completion: root.model.completion
            visible: completions.count > 0

            onTaken: key => note.take(key)
        }
        DraftMedia {
            id: media

            Layout.fillWidth: true
            Layout.topMargin: 8
            media: root.model.media
        }
        NoteProposals {
            Layout.fillWidth: true
            reading: root.model.reading
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.dense ? 8 : 4
            spacing: 10

            NoteState {
                Layout.fillWidth: true
                Layout.leftMargin: 2
                Layout.rightMargin: 2
                model: root.model
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                RecordBar {
                    visible: root.recording
                    voice: root.model.media?.voice ?? null
                }
                SignBar {
                    media: root.model.media !== null
                    selecting: note.selectedText !== ""
                    visible: !root.recording

                    onInsert: text => note.insert(text)
                    onPhoto: media.takePhotos()
                    onTake: type => {
                        root.model.reading.take(type, note.selectedText)
                        note.deselect()
                    }
                    onVoice: root.model.media.voice.start()
                }
                Item {
                    Layout.fillWidth: true
                    visible: Theme.dense
                }
                KfButton {
                    Layout.fillWidth: !Theme.dense
                    kind: KfButton.Primary
                    large: Theme.dense
                    text: qsTr("Done")

                    onClicked: root.model.finish()
                }
            }
        }
    }
    ClientPicker {
        id: picker

        anchors.left: parent.left
        anchors.right: parent.right
        model: root.model
        visible: root.choosing

        onChosen: key => {
            root.model.choose(key)
            root.focusText()
        }
        onClosed: root.focusText()
        onVisibleChanged: {
            if (visible)
                picker.start()
        }
    }
}
