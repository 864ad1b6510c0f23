pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// What could stand at the cursor, or who is meant by a name that several people have. The keys stay with the text.
Column {
    id: root

    required property NoteCompletion completion
    readonly property int count: list.count
    readonly property string currentKey: list.currentItem ? (list.currentItem as CompletionChip).key : ""
    signal taken(string key)

    function move(by: int) {
        list.currentIndex = (list.currentIndex + by + list.count) % list.count
    }

    bottomPadding: 8
    spacing: 4
    topPadding: 4

    KfText {
        color: Theme.color.textMuted
        style: Theme.text.caption
        text: qsTr("Who is meant?")
        visible: !root.completion.typing
        width: parent.width
    }
    ListView {
        id: list

        Accessible.name: root.completion.typing ? qsTr("Completions") : qsTr("Who is meant?")
        Accessible.role: Accessible.List
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: 0
        height: contentItem.childrenRect.height + 8
        highlightMoveDuration: 0
        model: root.completion.rows
        orientation: ListView.Horizontal
        spacing: 8
        width: parent.width

        onCountChanged: list.currentIndex = 0

        delegate: CompletionChip {
            id: choice

            required property int index
            required tone

            chosen: root.completion.typing && list.currentIndex === choice.index
            y: 4

            onClicked: root.taken(choice.key)
        }
    }
    KfLiveText {
        text: list.count > 0 && root.completion.typing ? qsTr("%n suggestion(s)", "", list.count) : ""
    }
}
