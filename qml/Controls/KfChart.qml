pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What all charts with axes have: grid, names of values and categories, and the one category that is looked at, by
// finger, mouse or the keys (arrows, Home, End; Esc leaves; Enter opens). Drawn on it: by `content`, in `plot`.
FocusScope {
    id: root

    required property string summary // the takeaway as a sentence
    required property list<string> categories
    required property list<real> ticks // of values; at most five
    required property list<string> tickTexts
    // What each category says, figures and all: in the bubble, and to a screen reader.
    required property list<string> said
    property real from: 0
    property real to: root.ticks.length > 0 ? root.ticks[root.ticks.length - 1] : 1
    property bool bars: true // categories have room of their own, or are points from edge to edge
    property real endMargin: 0 // for names at the ends of lines
    signal opened(int index)

    default property alias content: plot.data
    property int current: -1
    readonly property alias plot: plot
    readonly property real slot: root.categories.length === 0 ? 0 : root.bars ? plot.width / root.categories.length : (plot.width - 16) / Math.max(1, root.categories.length - 1)
    readonly property list<real> xs: Curves.even(root.categories, root.bars ? root.slot / 2 : 8, root.slot)

    property bool visualFocus: false // the keyboard has reached it
    property real fingerY: -1 // where the finger is; the mouse has no need of room above it

    function yOf(value: real): real {
        return root.to > root.from ? plot.height * (1 - (value - root.from) / (root.to - root.from)) : plot.height
    }
    // The same for many, on a sheet that begins `lift` above the plot.
    function ysOf(values: list<real>, lift: real): list<real> {
        return Curves.scaled(values, root.from, root.to, plot.height + lift, lift)
    }
    function look(x: real) {
        const index = Math.floor(root.bars ? x / root.slot : (x - 8) / root.slot + 0.5)
        root.current = Math.max(0, Math.min(root.categories.length - 1, index))
    }

    Accessible.description: root.said[root.current] ?? ""
    Accessible.name: root.summary
    Accessible.role: Accessible.Chart
    activeFocusOnTab: true
    implicitHeight: 120 + 60 * Theme.textScale
    implicitWidth: 340

    Keys.onPressed: event => {
        const last = root.categories.length - 1
        switch (event.key) {
        case Qt.Key_Left: root.current = root.current < 0 ? last : Math.max(0, root.current - 1); break
        case Qt.Key_Right: root.current = Math.min(last, root.current + 1); break
        case Qt.Key_Home: root.current = 0; break
        case Qt.Key_End: root.current = last; break
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (root.current < 0)
                return
            root.opened(root.current)
            break
        case Qt.Key_Escape:
            if (root.current < 0)
                return
            root.current = -1
            break
        default: return
        }
        root.fingerY = -1
        root.visualFocus = true
        event.accepted = true
    }
    onActiveFocusChanged: {
        root.visualFocus = root.activeFocus && !area.pressed
        if (!root.activeFocus)
            root.current = -1
    }

    Repeater {
        id: values

        property real room: 0

        function measure() {
            let room = 0
            for (let i = 0; i < values.count; ++i)
                room = Math.max(room, values.itemAt(i)?.textWidth ?? 0)
            values.room = room + 8
        }

        model: root.ticks.length

        Item {
            id: tick

            required property int index
            readonly property real textWidth: name.implicitWidth

            width: root.width
            y: plot.y + root.yOf(root.ticks[tick.index] ?? 0)

            onTextWidthChanged: values.measure()

            Rectangle {
                color: Theme.color.grid
                height: 1
                width: plot.width
                x: plot.x
            }
            KfText {
                id: name

                Accessible.ignored: true
                color: Theme.color.axisLabel
                elide: Text.ElideNone
                style: Theme.text.micro
                text: root.tickTexts[tick.index] ?? ""
                weight: Font.Normal
                x: values.room - 8 - implicitWidth
                y: -implicitHeight / 2
            }
        }
    }
    Repeater {
        id: names

        property real widest: 0
        // Every second or third one, where they have no room.
        readonly property int step: Math.max(1, Math.ceil((names.widest + 6) / Math.max(1, root.slot)))

        function measure() {
            let widest = 0
            for (let i = 0; i < names.count; ++i)
                widest = Math.max(widest, (names.itemAt(i) as KfText)?.implicitWidth ?? 0)
            names.widest = widest
        }

        model: root.categories.length

        KfText {
            id: category

            required property int index

            Accessible.ignored: true
            color: category.index === root.current ? Theme.color.text : Theme.color.axisLabel
            elide: Text.ElideNone
            style: Theme.text.micro
            text: root.categories[category.index] ?? ""
            visible: category.index % names.step === 0
            weight: Font.Normal
            x: Math.max(0, Math.min(root.width - width, plot.x + (root.xs[category.index] ?? 0) - width / 2))
            y: plot.y + plot.height + 6

            onImplicitWidthChanged: names.measure()
        }
    }
    // What is looked at.
    Rectangle {
        color: Theme.color.outlineStrong
        height: plot.height
        visible: root.current >= 0
        width: 1
        x: plot.x + (root.xs[root.current] ?? 0)
        y: plot.y
    }
    Item {
        id: plot

        height: root.height - y - Theme.text.micro.lineHeight - 8
        width: root.width - x - root.endMargin
        x: values.room
        y: Theme.text.micro.lineHeight / 2 + 4
    }
    MouseArea {
        id: area

        anchors.fill: plot
        hoverEnabled: Theme.dense

        onClicked: {
            if (Theme.dense)
                root.opened(root.current)
        }
        // What a finger has found stays until it finds something else.
        onExited: {
            if (Theme.dense)
                root.current = -1
        }
        onPositionChanged: mouse => {
            root.fingerY = Theme.dense ? -1 : mouse.y
            root.look(mouse.x)
        }
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason)
            root.visualFocus = false
            root.fingerY = Theme.dense ? -1 : mouse.y
            root.look(mouse.x)
        }
    }
    Rectangle {
        id: bubble

        color: Theme.color.surfaceInverse
        height: words.implicitHeight + 12
        radius: Theme.radius.s
        visible: root.current >= 0 && words.text !== ""
        width: words.width + 20
        x: Math.max(0, Math.min(root.width - width, plot.x + (root.xs[root.current] ?? 0) - width / 2))
        y: root.fingerY < 0 ? 0 : Math.max(-height, plot.y + root.fingerY - 16 - height)
        z: 2

        KfText {
            id: words

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.color.onSurfaceInverse
            style: Theme.text.caption
            text: root.said[root.current] ?? ""
            width: Math.min(implicitWidth, root.width - 20)
            wrapMode: Text.Wrap
        }
        KfLiveText {
            text: root.visualFocus ? words.text : ""
        }
    }
    KfFocusRing {
        cornerRadius: Theme.radius.s
        visible: root.visualFocus
    }
}
