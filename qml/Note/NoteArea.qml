pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// The text of a note: grows to five lines, then scrolls. Every letter counts, an input method's uncommitted ones too.
FocusScope {
    id: root

    required property NoteModel model
    required property CompletionBar bar // shows the model's completion
    signal finished // by Ctrl+Enter
    readonly property string selectedText: area.selectedText
    readonly property bool scrolled: scroll.contentY > 0
    readonly property real hiddenHeight: scroll.contentHeight - scroll.height
    readonly property string text: root.model.text
    readonly property NoteCompletion completion: root.model.completion
    readonly property real line: 28 * Theme.textScale

    // What a row of the completion stands for, in the place of what is there.
    function take(key: string) {
        const start = root.completion.start
        const end = start + root.completion.length
        const text = root.completion.take(key)
        if (text === "")
            return
        area.remove(start, end)
        area.insert(start, text)
        area.cursorPosition = start + text.length
        area.forceActiveFocus(Qt.OtherFocusReason)
    }
    // Whether the key was for the completion.
    function complete(key: int): bool {
        if (!root.completion.typing)
            return false
        switch (key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab:
            root.take(root.bar.currentKey)
            return true
        case Qt.Key_Down:
            root.bar.move(1)
            return true
        case Qt.Key_Up:
            root.bar.move(-1)
            return true
        case Qt.Key_Escape:
            root.completion.dismiss()
            return true
        }
        return false
    }

    function deselect() {
        area.deselect()
    }
    // At the cursor, apart from the word before it.
    function insert(text: string) {
        const before = area.text.charAt(area.cursorPosition - 1)
        area.insert(area.cursorPosition, (before === "" || before.trim() === "" ? "" : " ") + text)
        area.forceActiveFocus(Qt.OtherFocusReason)
    }

    NoteKeys {
        id: keys
    }

    implicitHeight: Math.min(5 * root.line, Math.max(76 * Theme.textScale, area.implicitHeight))

    onTextChanged: {
        if (area.written === root.text)
            return
        const cursor = root.model.cursor // the area moves it to its beginning with every new text
        area.text = root.text
        area.cursorPosition = cursor
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: area.implicitHeight
        contentWidth: width

        Repeater {
            model: root.model.reading.tints

            delegate: NoteTint {
                area: area
                ink: letters
                line: root.line
            }
        }
        T.TextArea {
            id: area

            readonly property string written: area.text.slice(0, area.cursorPosition) + area.preeditText + area.text.slice(area.cursorPosition)

            Accessible.multiLine: true
            Accessible.name: qsTr("Note")
            Accessible.role: Accessible.EditableText
            color: Theme.color.text
            focus: true
            font: Theme.text.bodyLarge.font
            leftPadding: 2
            persistentSelection: true // what is to be made of it is asked by buttons
            placeholderText: qsTr("What was said, promised, noticed")
            rightPadding: 2
            selectByMouse: true
            selectedTextColor: Theme.color.onPrimary
            selectionColor: Theme.color.primary
            textFormat: TextEdit.PlainText
            width: scroll.width
            wrapMode: TextEdit.Wrap
            height: Math.max(implicitHeight, scroll.height)
            implicitHeight: contentHeight + topPadding + bottomPadding
            // Qt puts the letters of a fixed line lower than in its middle.
            y: (root.line - metrics.height) / 2 + metrics.ascent - root.line * 0.8

            Keys.onPressed: event => {
                if (keys.pressed(event.key, event.modifiers, event.text)) {
                    event.accepted = true
                    root.finished()
                } else if (event.modifiers === Qt.NoModifier) {
                    event.accepted = root.complete(event.key)
                }
            }
            onCursorRectangleChanged: {
                const top = area.cursorRectangle.y
                const bottom = top + area.cursorRectangle.height
                if (top < scroll.contentY)
                    scroll.contentY = top
                else if (bottom > scroll.contentY + scroll.height)
                    scroll.contentY = bottom - scroll.height
            }
            onCursorPositionChanged: {
                if (area.written === root.text)
                    root.model.cursor = area.cursorPosition + area.preeditText.length
            }
            onWrittenChanged: {
                root.model.cursor = area.cursorPosition + area.preeditText.length
                root.model.text = area.written
            }

            KfText {
                color: Theme.color.textSubtle
                style: Theme.text.bodyLarge
                text: area.placeholderText
                lineHeight: root.line
                topPadding: (root.line - metrics.height) / 2 - area.y
                visible: area.written === ""
                width: parent.width - 4
                x: 2
            }
        }
    }
    NoteInk {
        id: letters

        target: area.textDocument
        tints: root.model.reading.tints
    }
    LineSpacing {
        document: area.textDocument
        height: root.line
    }
    FontMetrics {
        id: metrics

        font: area.font
    }
}
