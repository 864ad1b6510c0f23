pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A text in which words found lie on the highlight's colour.
KfText {
    id: root

    property string plain
    // Starts and lengths in turn, in UTF-16 units.
    property list<int> marks
    readonly property bool hasMarks: root.marks.length > 1

    Accessible.name: root.plain
    maximumLineCount: 1
    text: root.hasMarks ? Marks.styled(root.plain, root.marks, Theme.color.onHighlight) : root.plain
    textFormat: root.hasMarks ? Text.StyledText : Text.PlainText
    wrapMode: root.maximumLineCount > 1 ? Text.Wrap : Text.NoWrap

    Repeater {
        model: root.hasMarks && root.width > 0 ? Marks.pieces(root.plain, root.marks, root.font, root.width, root.maximumLineCount) : []

        Rectangle {
            required property rect modelData

            color: Theme.color.highlight
            height: root.box + 1
            radius: 4
            width: modelData.width + 4
            x: modelData.x - 2
            y: modelData.y * root.lineHeight + (root.lineHeight - height) / 2
            z: -1
        }
    }
}
