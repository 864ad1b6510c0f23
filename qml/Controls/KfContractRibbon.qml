pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// When contracts end, on one axis of time: labels above bars on a phone, rows of a table on the desktop. The model's
// roles: key, name, detail (№ 118, 172 млн ₽), ends (26 дек), remaining (74 дня), tone, end and notice (0 to 1 of the axis; no
// notice: -1) and spoken. Keys: up and down, Home and End; Enter opens.
FocusScope {
    id: root

    required property string label
    required property var model
    required property list<KfTick> ticks
    required property real today // 0 to 1
    property string todayText: qsTr("today")
    // What the two columns of the desktop are called.
    property string nameTitle
    property string leftTitle
    property bool wide: Theme.dense
    property bool interactive: true // or it only shows
    signal opened(string key)

    property int currentIndex: 0
    readonly property real sideWidth: root.wide ? Math.min(352, root.width * 0.45) : 0
    readonly property real headHeight: root.wide ? Math.max(40, Theme.text.caption.lineHeight + 20) : 22
    readonly property real rowHeight: root.wide ? Math.max(60, (Theme.largeText ? 2 : 1) * (Theme.text.rowTitle.lineHeight + Theme.text.caption.lineHeight) + 16) : Math.max(root.interactive ? Theme.minTarget : 36, Theme.text.micro.lineHeight + 20)
    readonly property real axisWidth: root.width - root.sideWidth
    readonly property real todayX: root.sideWidth + root.today * root.axisWidth

    function go(index: int) {
        const row = rows.itemAt(Math.max(0, Math.min(rows.count - 1, index)))
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.name: root.label
    Accessible.role: Accessible.List
    implicitHeight: column.y + column.implicitHeight + (root.wide ? 0 : foot.implicitHeight + 4)
    implicitWidth: root.wide ? 1140 : 356

    Keys.onDownPressed: root.go(root.currentIndex + 1)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return
        event.accepted = true
        root.go(event.key === Qt.Key_Home ? 0 : rows.count - 1)
    }
    Keys.onUpPressed: root.go(root.currentIndex - 1)

    Repeater {
        id: marks

        property real widest: 0
        // Every second or third one, where they have no room.
        readonly property int step: root.ticks.length < 2 ? 1 : Math.max(1, Math.ceil((marks.widest + 8) / Math.max(1, (root.ticks[1].at - root.ticks[0].at) * root.axisWidth)))

        function measure() {
            let widest = 0
            for (let i = 0; i < marks.count; ++i)
                widest = Math.max(widest, marks.itemAt(i)?.textWidth ?? 0)
            marks.widest = widest
        }

        model: root.ticks

        Item {
            id: tick

            required property int index
            required property KfTick modelData
            readonly property real textWidth: month.implicitWidth

            height: column.y + column.implicitHeight
            x: root.sideWidth + tick.modelData.at * root.axisWidth

            onTextWidthChanged: marks.measure()

            Rectangle {
                color: Theme.color.grid
                height: parent.height - y
                width: 1
                y: root.headHeight
            }
            KfText {
                id: month

                Accessible.ignored: true
                color: root.wide ? Theme.color.textMuted : Theme.color.axisLabel
                elide: Text.ElideNone
                style: root.wide ? Theme.text.caption : Theme.text.micro
                text: tick.modelData.text
                // Out of the way of today's, and inside.
                visible: tick.index % marks.step === 0 && (!root.wide || Math.abs(tick.x - root.todayX) > now.width / 2 + 4) && tick.x + 8 + implicitWidth <= root.width
                x: root.wide ? 8 : 0
                y: root.wide ? (root.headHeight - implicitHeight) / 2 : 0
            }
        }
    }
    KfText {
        color: Theme.color.textMuted
        style: Theme.text.caption
        text: root.nameTitle
        visible: root.wide
        width: root.sideWidth - 44 - leftName.implicitWidth
        x: 16
        y: (root.headHeight - implicitHeight) / 2
    }
    KfText {
        id: leftName

        color: Theme.color.textMuted
        style: Theme.text.caption
        text: root.leftTitle
        visible: root.wide
        x: root.sideWidth - 16 - implicitWidth
        y: (root.headHeight - implicitHeight) / 2
    }
    Column {
        id: column

        y: root.headHeight
        width: root.width

        Repeater {
            id: rows

            model: root.model

            KfPressArea {
                id: row

                required property int index
                required property string key
                required property string name
                required property string detail
                required property string ends
                required property string remaining
                required property string tone
                required property real end
                required property real notice
                required property string spoken

                Accessible.name: row.spoken
                Accessible.role: root.interactive ? Accessible.Button : Accessible.ListItem
                enabled: root.interactive
                focus: row.index === root.currentIndex
                height: root.rowHeight
                tabStop: row.focus
                width: column.width

                onActiveFocusChanged: {
                    if (row.activeFocus)
                        root.currentIndex = row.index
                }
                onClicked: root.opened(row.key)

                Rectangle {
                    anchors.fill: parent
                    color: Theme.color.text
                    opacity: row.down ? 0.06 : row.hovered ? 0.04 : 0
                }
                KfDivider {
                    visible: root.wide
                    width: parent.width
                }
                KfContractSide {
                    detail: row.detail
                    height: parent.height
                    name: row.name
                    remaining: row.remaining
                    tone: row.tone
                    visible: root.wide
                    width: root.sideWidth
                }
                KfText {
                    id: name

                    style: Theme.text.micro
                    text: row.name
                    visible: !root.wide
                    weight: Font.DemiBold
                    width: Math.min(implicitWidth, root.width - x - ends.width - 6)
                    x: Math.min(root.todayX + 8, root.width / 2)
                    y: 4
                }
                KfText {
                    id: ends

                    color: Theme.color.axisLabel
                    elide: Text.ElideNone
                    style: Theme.text.micro
                    text: row.ends
                    visible: !root.wide
                    weight: Font.Normal
                    x: name.x + name.width + 6
                    y: 4
                }
                KfContractTerm {
                    end: row.end
                    notice: row.notice
                    tail: root.wide
                    thickness: root.wide ? 16 : 10
                    tone: row.tone
                    width: root.axisWidth
                    x: root.sideWidth
                    y: root.wide ? (row.height - height) / 2 : name.y + name.implicitHeight + 4
                }
                KfFocusRing {
                    cornerRadius: Theme.radius.xs
                    gap: -4
                    visible: row.visualFocus
                }
            }
        }
    }
    Rectangle {
        color: Theme.color.primary
        height: column.y + column.implicitHeight - y
        width: 2
        x: root.todayX - 1
        y: root.wide ? now.y + now.height : root.headHeight
    }
    Rectangle {
        color: Theme.color.primary
        height: 8
        radius: 4
        visible: !root.wide
        width: 8
        x: root.todayX - 4
        y: root.headHeight - 4
    }
    Rectangle {
        id: now

        color: Theme.color.primary
        height: today.implicitHeight + 4
        radius: 8
        visible: root.wide
        width: today.implicitWidth + 16
        x: Math.max(root.sideWidth + 4, Math.min(root.width - width, root.todayX - width / 2))
        y: (root.headHeight - height) / 2

        KfText {
            id: today

            anchors.centerIn: parent
            color: Theme.color.onPrimary
            elide: Text.ElideNone
            style: Theme.text.micro
            text: root.todayText
            weight: Font.DemiBold
        }
    }
    KfText {
        id: foot

        color: Theme.color.primaryText
        elide: Text.ElideNone
        style: Theme.text.micro
        text: root.todayText
        visible: !root.wide
        weight: Font.DemiBold
        x: Math.max(0, Math.min(root.width - width, root.todayX - width / 2))
        y: column.y + column.implicitHeight + 4
    }
}
