pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Note
import Keyfield.Theme
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
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 10

        NoteArea {
            id: note

            Layout.fillHeight: true
            Layout.fillWidth: true
            bar: completions
            completion: root.model.completion
            cursor: root.model.cursor
            focus: true
            reading: root.model.reading
            text: root.model.text

            onEdited: (text, cursor) => {
                root.model.cursor = cursor
                root.model.text = text
            }
            onMoved: cursor => root.model.cursor = cursor
            onSubmitted: root.model.finish()
        }
        CompletionBar {
            id: completions

            Layout.fillWidth: true
            completion: root.model.completion
            visible: completions.count > 0

            onTaken: key => note.take(key)
        }
        ListView {
            Accessible.name: qsTr("Next steps found in the note")
            Accessible.role: Accessible.List
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            implicitHeight: Math.min(contentHeight, 132 * Theme.textScale)
            model: root.model.reading.proposals
            visible: root.withProposals && count > 0

            delegate: ProposalItem {
                width: ListView.view.width

                onAnswered: (key, accepted) => root.model.reading.accept(key, accepted)
            }
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

            KfIcon {
                color: root.model.trouble !== "" ? Theme.color.dangerText : Theme.color.textMuted
                name: root.model.trouble !== "" ? "warn" : "check"
                size: 18
                visible: state.text !== ""
            }
            KfText {
                id: state

                Layout.fillWidth: true
                Layout.minimumHeight: style.lineHeight
                color: root.model.trouble !== "" ? Theme.color.dangerText : Theme.color.textMuted
                maximumLineCount: 3
                style: Theme.text.caption
                text: root.model.trouble !== "" ? root.model.trouble : root.model.saved ? qsTr("Saved on this device") : ""
                wrapMode: Text.Wrap
            }
        }
    }
    KfLiveText {
        text: root.model.trouble
    }
}
