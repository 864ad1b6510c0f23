pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Note
import Keyfield.Visit

// The note of the visit, and below it what can be made of it where no pane shows that.
FocusScope {
    id: root

    required property VisitModel model
    property bool withProposals: true
    readonly property alias scrolled: note.scrolled
    readonly property alias hiddenHeight: note.hiddenHeight
    readonly property bool selecting: note.selectedText !== ""

    function insert(text: string) {
        note.insert(text)
    }
    function takePhotos() {
        media.takePhotos()
    }
    function take(kind: string) {
        root.model.reading.take(kind, note.selectedText)
        note.deselect()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 10

        NoteArea {
            id: note

            Layout.fillHeight: true
            Layout.fillWidth: true
            bar: completions
            focus: true
            model: root.model

            onFinished: root.model.review()
        }
        CompletionBar {
            id: completions

            Layout.fillWidth: true
            completion: root.model.completion
            visible: completions.count > 0

            onTaken: key => note.take(key)
        }
        FoundStrips {
            Layout.fillWidth: true
            reading: root.model.reading
            visible: root.withProposals && count > 0
        }
        DraftMedia {
            id: media

            Layout.fillWidth: true
            media: root.model.media
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 2
            spacing: 8

            NoteState {
                Layout.fillWidth: true
                model: root.model
            }
            MarkingChip {
                kind: KfChip.Soft
                model: root.model
            }
        }
    }
}
