import QtQuick
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// A text whose words have the colours of the devices they come from.
Text {
    id: root

    property var runs: []
    property TextStyle style: Theme.text.callout

    readonly property string plain: root.runs.map(run => run.text).join("")

    function tinted(run: conflictRun): string {
        const words = Words.escaped(run.text).replace(/\n/g, "<br>")
        if (run.side < 0)
            return words
        const fill = run.side === 0 ? Theme.color.primarySoft : Theme.color.infoSoft
        const ink = run.side === 0 ? Theme.color.onPrimarySoft : Theme.color.infoText
        const end = words.replace(/\s+$/, "") // Qt 6.4 has no trimEnd
        return "<span style=\"background-color:" + fill + ";color:" + ink + ";font-weight:500\">" + end + "</span>" + words.slice(end.length)
    }

    Accessible.name: root.plain
    Accessible.role: Accessible.StaticText
    color: Theme.color.text
    font: root.style.font
    lineHeight: 1.15
    text: root.runs.map(run => root.tinted(run)).join("")
    textFormat: Text.RichText
    wrapMode: Text.Wrap
}
