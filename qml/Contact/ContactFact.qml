import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// One thing to know, under its name.
ColumnLayout {
    id: root

    property string label
    property string value
    property string tone: "neutral"

    spacing: 2

    KfText {
        Layout.fillWidth: true
        color: Theme.color.textMuted
        maximumLineCount: 2
        style: Theme.text.caption
        text: root.label
        wrapMode: Text.Wrap
    }
    KfText {
        Layout.fillWidth: true
        color: root.tone === "neutral" ? Theme.color.text : colors.text
        maximumLineCount: 3
        style: Theme.text.bodyStrong
        text: root.value
        wrapMode: Text.Wrap

        KfTone {
            id: colors

            tone: root.tone
        }
    }
}
