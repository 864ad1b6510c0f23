import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// How far something has come: its name, the figure, a bar with a mark where it should be by now, and the verdict.
ColumnLayout {
    id: root

    required property string label
    required property string text // the figure as one reads it
    required property real value // 0 to 1
    property real pace: -1 // 0 to 1; less: there is none
    property string tone: "primary"
    property string verdict
    property string verdictIcon
    // What a screen reader says; by default all of the above.
    property string spoken: Words.list([root.label, root.text, root.verdict])

    Accessible.name: root.spoken
    Accessible.role: Accessible.ProgressBar
    spacing: 10

    GridLayout {
        columnSpacing: 12
        columns: Theme.largeText ? 1 : 2
        rowSpacing: 2

        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            maximumLineCount: 3
            style: Theme.text.callout
            text: root.label
            weight: Font.Medium
            wrapMode: Text.Wrap
        }
        KfText {
            Accessible.ignored: true
            elide: Text.ElideNone
            size: 18
            style: Theme.text.numM
            text: root.text
        }
    }
    KfBar {
        Layout.fillWidth: true
        mark: root.pace
        tone: root.tone
        value: root.value
    }
    RowLayout {
        spacing: 6
        visible: root.verdict !== ""

        KfIcon {
            Layout.alignment: Qt.AlignTop
            color: colors.text
            name: root.verdictIcon
            size: 16
            visible: root.verdictIcon !== ""
        }
        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: colors.text
            style: Theme.text.caption
            text: root.verdict
            weight: Font.Medium
            wrapMode: Text.Wrap
        }
    }
    KfTone {
        id: colors

        tone: root.tone === "primary" ? "neutral" : root.tone
    }
}
