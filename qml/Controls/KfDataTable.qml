pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Rows of texts under a header that stays. The owner sorts, asked by sortAsked(). Keys: the arrows, Home, End, Page up
// and Page down move from cell to cell; Enter opens the row, or sorts by the column on the header.
FocusScope {
    id: root

    required property string label
    required property list<KfColumn> columns
    required property var rows // lists of texts, one for each column
    property int sortColumn: -1
    property bool descending: false
    property bool interactive: true
    property real rowHeight: Math.max(Theme.dense ? 44 : Theme.minTarget, Theme.text.body.lineHeight + 16)
    signal sortAsked(int column, bool descending)
    signal opened(int row)

    property int currentRow: -1 // -1: the header
    property int currentColumn: 0
    readonly property int rowCount: root.rows.length
    // The columns that there is room for.
    readonly property list<int> shown: {
        const all = []
        for (let i = 0; i < root.columns.length; ++i)
            all.push(i)
        const needs = columns => columns.reduce((sum, i) => sum + root.columns[i].minimum * Theme.textScale, 0)
        let kept = all
        while (needs(kept) > root.width) {
            const last = kept.filter(i => root.columns[i].priority > 0).sort((a, b) => root.columns[b].priority - root.columns[a].priority)[0]
            if (last === undefined)
                break
            kept = kept.filter(i => i !== last)
        }
        return kept
    }
    readonly property list<real> widths: {
        let least = 0
        let grow = 0
        for (const i of root.shown) {
            least += root.columns[i].minimum * Theme.textScale
            grow += root.columns[i].grow
        }
        const rest = Math.max(0, root.width - least)
        return root.shown.map(i => root.columns[i].minimum * Theme.textScale + (grow > 0 ? rest * root.columns[i].grow / grow : 0))
    }
    readonly property real fullWidth: {
        let sum = 0
        for (const width of root.widths)
            sum += width
        return sum
    }

    function move(row: int, column: int) {
        root.currentRow = Math.max(-1, Math.min(root.rowCount - 1, row))
        root.currentColumn = Math.max(0, Math.min(root.shown.length - 1, column))
        if (root.currentRow >= 0)
            list.positionViewAtIndex(root.currentRow, ListView.Contain)
        if (root.currentRow < 0)
            heads.itemAt(root.currentColumn)?.forceActiveFocus(Qt.TabFocusReason)
        else
            (list.itemAtIndex(root.currentRow) as KfDataRow)?.focusCell(root.currentColumn)
    }
    function activate() {
        if (root.currentRow >= 0) {
            if (root.interactive)
                root.opened(root.currentRow)
            return
        }
        const column = root.shown[root.currentColumn]
        if (root.columns[column].sortable)
            root.sortAsked(column, root.sortColumn === column && !root.descending)
    }

    Accessible.name: root.label
    Accessible.role: Accessible.Table
    implicitHeight: header.height + root.rowCount * root.rowHeight
    implicitWidth: root.columns.length * 120

    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(list.height / root.rowHeight) - 1)
        const far = event.modifiers & Qt.ControlModifier
        switch (event.key) {
        case Qt.Key_Up: root.move(root.currentRow - 1, root.currentColumn); break
        case Qt.Key_Down: root.move(root.currentRow + 1, root.currentColumn); break
        case Qt.Key_Left: root.move(root.currentRow, root.currentColumn - 1); break
        case Qt.Key_Right: root.move(root.currentRow, root.currentColumn + 1); break
        case Qt.Key_PageUp: root.move(Math.max(0, root.currentRow - page), root.currentColumn); break
        case Qt.Key_PageDown: root.move(root.currentRow + page, root.currentColumn); break
        case Qt.Key_Home: root.move(far ? 0 : root.currentRow, 0); break
        case Qt.Key_End: root.move(far ? root.rowCount - 1 : root.currentRow, root.shown.length - 1); break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space: root.activate(); break
        default: return
        }
        event.accepted = true
    }

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: height
        contentWidth: root.fullWidth
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width + 1

        Row {
            id: header

            height: Math.max(Theme.dense ? 32 : Theme.minTarget, Theme.text.micro.lineHeight + 16)

            Repeater {
                id: heads

                model: root.shown

                KfPressArea {
                    id: head

                    required property int index
                    required property int modelData
                    readonly property KfColumn column: root.columns[head.modelData]
                    readonly property bool sorted: root.sortColumn === head.modelData

                    Accessible.description: head.sorted ? (root.descending ? qsTr("sorted, descending") : qsTr("sorted, ascending")) : ""
                    Accessible.name: head.column.title
                    Accessible.role: Accessible.ColumnHeader
                    enabled: head.column.sortable
                    focus: root.currentRow < 0 && head.index === root.currentColumn
                    height: header.height
                    tabStop: head.focus
                    width: root.widths[head.index] ?? 0

                    onClicked: {
                        root.currentRow = -1
                        root.currentColumn = head.index
                        root.activate()
                    }

                    Rectangle {
                        anchors.fill: parent
                        color: Theme.color.text
                        opacity: head.down ? 0.06 : head.hovered ? 0.04 : 0
                        radius: Theme.radius.xs
                    }
                    Row {
                        anchors.verticalCenter: parent.verticalCenter
                        layoutDirection: head.column.numeric ? Qt.RightToLeft : Qt.LeftToRight
                        leftPadding: 10
                        rightPadding: 10
                        spacing: 4
                        width: parent.width

                        KfText {
                            color: head.sorted ? Theme.color.text : Theme.color.textSubtle
                            horizontalAlignment: head.column.numeric ? Text.AlignRight : Text.AlignLeft
                            style: Theme.text.micro
                            text: head.column.title
                            width: Math.min(implicitWidth, head.width - 20 - (head.sorted ? 18 : 0))
                        }
                        KfIcon {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.color.text
                            name: root.descending ? "down" : "up"
                            size: 14
                            visible: head.sorted
                        }
                    }
                    KfFocusRing {
                        cornerRadius: Theme.radius.xs
                        gap: -4
                        visible: head.visualFocus
                    }
                }
            }
        }
        ListView {
            id: list

            anchors.bottom: parent.bottom
            anchors.top: header.bottom
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            height: root.height - header.height
            interactive: contentHeight > height + 1
            model: root.rows
            width: root.fullWidth

            delegate: KfDataRow {
                cells: root.rows[index] ?? []
                columns: root.columns
                current: root.currentRow === index ? root.currentColumn : -1
                height: root.rowHeight
                interactive: root.interactive
                shown: root.shown
                widths: root.widths
                width: root.fullWidth

                onPressed: column => {
                    root.move(index, column)
                    root.activate()
                }
            }
        }
    }
}
