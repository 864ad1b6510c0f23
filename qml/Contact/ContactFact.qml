import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// One thing to know, under its name.
Column {
    id: root

    property string label
    property string value
    property string tone: "neutral"

    spacing: 2

    KfText {
        color: Theme.color.textMuted
        maximumLineCount: 2
        style: Theme.text.caption
        text: root.label
        width: parent.width
        wrapMode: Text.Wrap
    }
    KfText {
        color: root.tone === "neutral" ? Theme.color.text : colors.text
        maximumLineCount: 3
        style: Theme.text.bodyStrong
        text: root.value
        width: parent.width
        wrapMode: Text.Wrap
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
