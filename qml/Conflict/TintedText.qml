pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// A text whose words lie on the colours of the devices they come from.
Item {
    id: root

    property var runs: []
    property TextStyle style: Theme.text.callout
    property real lineHeight: root.style.lineHeight
    property int pixelSize: root.style.pixelSize

    readonly property string plain: root.runs.map(run => run.text).join("")
    readonly property real inset: 6
    property list<rect> fills: []
    property list<int> fillSides: []

    // With no type: Qt 6.4 makes C++ of the typed one that does not compile.
    function toneOf(side) {
        return tones.objectAt(side % tones.count)
    }
    // The room beside a fill is that between two letters.
    function marked(words: string, spaced: bool): string {
        if (!spaced || words === "")
            return Words.escaped(words)
        const last = words.length - (words.length > 1 && words.charCodeAt(words.length - 1) >> 10 === 0x37 ? 2 : 1)
        return Words.escaped(words.slice(0, last)) + "<span style=\"letter-spacing:" + root.inset + "px\">" + Words.escaped(words.slice(last)) + "</span>"
    }
    function ownLength(words: string): int {
        return words.replace(/\s+$/, "").length // Qt 6.4 has no trimEnd
    }
    function marks(run: conflictRun, followed: bool): string {
        const own = root.ownLength(run.text)
        if (run.side < 0 || own === 0)
            return root.marked(run.text, followed)
        const ink = root.toneOf(run.side).ink
        return "<span style=\"color:" + ink + ";font-weight:500\">" + root.marked(run.text.slice(0, own), true) + "</span>" + root.marked(run.text.slice(own), followed)
    }
    function measure() {
        const fills = []
        const sides = []
        let at = 0
        for (const run of root.runs) {
            const end = at + root.ownLength(run.text)
            let start = words.positionToRectangle(at)
            for (let next = at + 1; run.side >= 0 && next <= end; ++next) {
                const here = words.positionToRectangle(next)
                const wrapped = here.y > start.y
                if (!wrapped && next < end)
                    continue
                const right = wrapped ? words.positionToRectangle(next - 1).x + root.inset : here.x
                fills.push(Qt.rect(start.x - root.inset, words.y + start.y - 1, right - start.x + root.inset, start.height + 2))
                sides.push(run.side)
                start = here
                if (wrapped && next === end)
                    break
            }
            at += run.text.length
        }
        root.fills = fills
        root.fillSides = sides
    }

    Accessible.name: root.plain
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.ceil(words.contentHeight)
    implicitWidth: 200

    onRunsChanged: later.restart()
    onWidthChanged: later.restart()

    // Once for all changes, when the text stands where it stays.
    Timer {
        id: later

        interval: 0

        onTriggered: root.measure()
    }

    Repeater {
        model: root.fills.length

        Rectangle {
            required property int index

            color: root.toneOf(root.fillSides[index]).soft
            height: root.fills[index].height
            radius: 6
            width: root.fills[index].width
            x: root.fills[index].x
            y: root.fills[index].y
        }
    }
    TextEdit {
        id: words

        Accessible.ignored: true
        color: Theme.color.text
        enabled: false
        font.family: root.style.family
        font.letterSpacing: root.style.tracking
        font.pixelSize: root.pixelSize
        font.weight: root.style.weight
        readOnly: true
        text: "<p style=\"margin:0;white-space:pre-wrap;-qt-line-height-type:fixed;line-height:" + root.lineHeight + "px\">" + root.runs.map((run, at) => root.marks(run, at + 1 < root.runs.length && root.runs[at + 1].side >= 0)).join("").replace(/\n/g, "<br>") + "</p>"
        textFormat: TextEdit.RichText
        width: root.width
        wrapMode: TextEdit.Wrap
        // Qt puts the letters of a fixed line lower than in its middle.
        y: (root.lineHeight - metrics.height) / 2 + metrics.ascent - root.lineHeight * 0.8

        onContentSizeChanged: later.restart()
    }
    FontMetrics {
        id: metrics

        font: words.font
    }

    Instantiator {
        id: tones

        model: 5

        SideTone {
            required property int index

            side: index
        }
    }
}
