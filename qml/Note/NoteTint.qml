pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// Lies under an understood part of the text; a part that goes over the end of a line has a piece on each.
Item {
    id: root

    required property T.TextArea area
    required property NoteInk ink // moves the letters
    required property int start
    required property int length
    required property string tone
    required property bool underlined
    required property real line

    // Anew with every change of the text, of its width, and of where its letters stand.
    readonly property var pieces: root.ink.layouts >= 0 && root.area.contentHeight > 0 && root.area.width > 0 && root.area.text !== "" ? root.measure() : []

    function measure(): var {
        const pieces = []
        const end = Math.min(root.start + root.length, root.area.length)
        let piece = null
        for (let at = root.start; at <= end; ++at) {
            const place = root.area.positionToRectangle(at)
            if (piece && Math.abs(piece.y - place.y) < 1) {
                piece.right = place.x
            } else if (at < end) {
                piece = { left: place.x, right: place.x, y: place.y, height: place.height }
                pieces.push(piece)
            }
        }
        return pieces
    }

    KfTone {
        id: colors

        tone: root.tone
    }
    Repeater {
        model: root.pieces

        Rectangle {
            required property var modelData

            color: root.underlined ? Theme.color.textSubtle : colors.soft
            height: root.line - 2
            radius: 6
            width: modelData.right + 4 - x
            x: Math.max(0, modelData.left - 4) // at the beginning of a line the editor's edge would cut it
            y: modelData.y + root.area.y + (modelData.height - height) / 2

            // What is left of the lower colour is the line under a date.
            Rectangle {
                color: colors.soft
                height: parent.height - (root.underlined ? 2 : 0)
                radius: 6
                width: parent.width
            }
        }
    }
}
