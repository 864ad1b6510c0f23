import QtQuick
import QtTest
import Keyfield.Controls
import Keyfield.Theme

// Figures: what they say, and how one moves among them.
Item {
    id: page

    height: 1500
    width: 860

    ListModel {
        id: people

        ListElement { key: "ko"; boss: ""; name: "Ann Boss"; plate: "Ann"; role: "Head"; tone: "neutral"; known: false; lastContact: ""; verdict: ""; attitude: 0.5; influence: 1; spoken: "Ann Boss, head, no contact" }
        ListElement { key: "or"; boss: "ko"; name: "Bob Buyer"; plate: "Bob"; role: "Buyer"; tone: "success"; known: true; lastContact: "21 days"; verdict: "Decides"; attitude: 0.9; influence: 0.8; spoken: "Bob Buyer, buyer, for us" }
        ListElement { key: "pg"; boss: "ko"; name: "Cid Count"; plate: "Cid"; role: "Finance"; tone: "danger"; known: true; lastContact: "2 days"; verdict: "Against"; attitude: 0.1; influence: 0.75; spoken: "Cid Count, finance, against us" }
        ListElement { key: "ik"; boss: "or"; name: "Dan Down"; plate: "Dan"; role: "Shelf"; tone: "warning"; known: true; lastContact: "4 days"; verdict: "Neutral"; attitude: 0.6; influence: 0.1; spoken: "Dan Down, shelf, neutral" }
    }
    ListModel {
        id: contracts

        ListElement { key: "92"; name: "Tavoria"; detail: "no. 92"; ends: "31 Oct"; remaining: "18 days"; tone: "danger"; end: 0.2; notice: -1; spoken: "Tavoria, until 31 October, 18 days" }
        ListElement { key: "118"; name: "Nord"; detail: "no. 118"; ends: "26 Dec"; remaining: "74 days"; tone: "warning"; end: 0.5; notice: 0.3; spoken: "Nord, until 26 December, 74 days" }
    }
    Column {
        spacing: 10
        width: 360

        KfHealthDot { id: dot; value: 54 }
        KfHealthRing { id: ring; factors: "promises 18"; value: 41 }
        KfKpiTile { id: tile; delta: "+12 %"; label: "Sales"; period: "this year"; unit: "m ₽"; value: "48.2"; width: 174 }
        KfProgressRow { id: progress; label: "Shelf"; text: "50 %"; value: 0.5; verdict: "Behind"; width: 340 }
        KfSlaTimer { id: sla; due: new Date(2026, 9, 13, 14, 5); label: "Time to answer"; norm: 1440; now: new Date(2026, 9, 13, 9, 52); ticking: false; width: 340 }
        KfMarginMeter { id: margin; floor: 18; floorText: "floor 18"; maximum: 34; minimum: 6; target: 22; targetText: "target 22"; text: "23.9 %"; value: 23.9; width: 340 }
        KfContractRibbon {
            id: ribbon

            label: "Contracts"
            model: contracts
            ticks: KfTick { at: 0.2; text: "Nov" }
            today: 0.1
            wide: false
            width: 340
        }
        KfStakeholderMatrix { id: matrix; currentKey: "or"; label: "People"; model: people; width: 356 }
        KfBarPlanChart {
            id: chart

            categories: ["Jan", "Feb", "Mar", "Apr"]
            plans: [10, 10, 10, 10]
            said: ["Jan: 9", "Feb: 11", "Mar: none", "Apr: 4"]
            summary: "Sales: 24 of 40"
            tickTexts: ["0", "10"]
            ticks: [0, 10]
            to: 12
            unfinished: 3
            values: [9, 11, NaN, 4]
            width: 340
        }
    }
    KfDataTable {
        id: table

        columns: [
            KfColumn { minimum: 120; title: "Client" },
            KfColumn { minimum: 90; numeric: true; title: "Sales" },
            KfColumn { minimum: 90; priority: 1; sortable: false; title: "Risks" }
        ]
        height: 200
        label: "Clients"
        rows: Array.from({length: 30}, (_, i) => ["Client " + i, String(i), ""])
        width: 400
        x: 400
    }
    KfOrgChart {
        id: org

        label: "Who reports to whom"
        model: people
        x: 400
        y: 240
    }
    SignalSpy {
        id: spy
    }
    TestCase {
        name: "Figures"
        when: windowShown

        function init() {
            Theme.windowWidth = 390
            Theme.textScale = 1
            table.width = 400
        }
        function cleanupTestCase() {
            Theme.textScale = 1
            Theme.windowWidth = 390
        }
        function listen(target: QtObject, signalName: string) {
            spy.target = null
            spy.signalName = signalName
            spy.target = target
            spy.clear()
        }
        function find(item: Item, says: var): Item {
            if (item.visible && says(item))
                return item
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], says)
                if (found)
                    return found
            }
            return null
        }
        function named(item: Item, name: string): Item {
            return find(item, found => found.Accessible.name === name)
        }
        function focused(item: Item): string {
            return find(item, found => found.activeFocus && found.Accessible.name !== "" && found !== item)?.Accessible.name ?? ""
        }
        function test_said_data() {
            return [{tag: "dot", item: dot, name: "health: 54 of 100"}, {tag: "ring", item: ring, name: "Health: 41 of 100"},
                    {tag: "tile", item: tile, name: "Sales, 48.2\u00a0m ₽, +12 %, this year"},
                    {tag: "progress", item: progress, name: "Shelf, 50 %, Behind"},
                    {tag: "margin", item: margin, name: "Margin: 23.9 %, on target, floor 18, target 22"},
                    {tag: "sla", item: sla, name: "Time to answer 4\u00a0h\u00a013\u00a0min"},
                    {tag: "chart", item: chart, name: "Sales: 24 of 40"}]
        }
        function test_said(data) {
            compare(data.item.Accessible.name, data.name)
        }
        function test_tileWithoutData() {
            tile.value = ""
            verify(tile.Accessible.name.includes("no data"))
            tile.value = "48.2"
            listen(tile, "clicked")
            mouseClick(tile)
            tile.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(spy.count, 2)
            verify(tile.width >= 160)
        }
        function test_slaRunsOut() {
            const before = sla.now
            compare(sla.tone, "warning")
            sla.now = new Date(2026, 9, 13, 14, 4, 18)
            compare(sla.parts, ["0", "min", "42", "s"])
            sla.now = new Date(2026, 9, 14, 17, 5)
            compare(sla.tone, "danger")
            verify(sla.Accessible.name.startsWith("Time to answer, Overdue by"))
            sla.now = new Date(2026, 9, 12, 15, 5)
            compare(sla.tone, "success")
            sla.now = before
        }
        function test_marginCaptionsKeepApart() {
            margin.target = 18.5
            verify(margin.stacked)
            margin.target = 22
            verify(!margin.stacked)
        }
        function test_ringByFinger() {
            listen(ring, "clicked")
            mouseClick(ring)
            compare(spy.count, 1)
            compare(ring.Accessible.description, "promises 18")
        }
        function test_ribbon() {
            listen(ribbon, "opened")
            mouseClick(named(ribbon, "Nord, until 26 December, 74 days"))
            compare(spy.signalArguments[0][0], "118")
            keyClick(Qt.Key_Up)
            compare(focused(ribbon), "Tavoria, until 31 October, 18 days")
            keyClick(Qt.Key_End)
            keyClick(Qt.Key_Space)
            compare(spy.signalArguments[1][0], "118")
        }
        function test_matrix() {
            listen(matrix, "activated")
            matrix.forceActiveFocus(Qt.TabFocusReason)
            compare(focused(matrix), "Bob Buyer, buyer, for us", "it begins with the chosen one")
            keyClick(Qt.Key_Down)
            compare(focused(matrix), "Dan Down, shelf, neutral")
            keyClick(Qt.Key_Left)
            compare(focused(matrix), "Cid Count, finance, against us")
            keyClick(Qt.Key_Space)
            compare(spy.signalArguments[0][0], "pg")
            mouseClick(named(matrix, "Dan Down, shelf, neutral"))
            compare(spy.signalArguments[1][0], "ik")
        }
        function test_org() {
            listen(org, "activated")
            compare(org.places.length, 4)
            compare(org.places[3].x, org.places[1].x + 32)
            org.forceActiveFocus(Qt.TabFocusReason)
            compare(focused(org), "Ann Boss, head, no contact")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            compare(focused(org), "Cid Count, finance, against us")
            keyClick(Qt.Key_Left)
            keyClick(Qt.Key_Down)
            compare(focused(org), "Dan Down, shelf, neutral")
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Space)
            compare(spy.signalArguments[0][0], "or")
        }
        function test_orgInCircles() {
            const circle = OrgTree.places(["a", "b"], ["b", "a"], 236, 94)
            compare(circle.length, 2)
            verify(circle[0].x !== circle[1].x || circle[0].y !== circle[1].y)
        }
        function test_tableByKeys() {
            listen(table, "opened")
            table.forceActiveFocus(Qt.TabFocusReason)
            compare(focused(table), "Client")
            keyClick(Qt.Key_Down)
            compare(focused(table), "Client 0")
            keyClick(Qt.Key_Right)
            compare(focused(table), "0")
            keyClick(Qt.Key_End, Qt.ControlModifier)
            compare(focused(table), "empty")
            keyClick(Qt.Key_Home)
            compare(focused(table), "Client 29")
            keyClick(Qt.Key_PageUp)
            verify(focused(table) !== "Client 29")
            keyClick(Qt.Key_Return)
            compare(spy.count, 1)
            keyClick(Qt.Key_Home, Qt.ControlModifier)
            keyClick(Qt.Key_Up)
            listen(table, "sortAsked")
            keyClick(Qt.Key_Return)
            compare(spy.signalArguments[0][0], 0)
            compare(spy.signalArguments[0][1], false)
        }
        function test_tableByMouse() {
            listen(table, "sortAsked")
            table.sortColumn = 1
            mouseClick(named(table, "Sales"))
            compare(spy.signalArguments[0][0], 1)
            compare(spy.signalArguments[0][1], true, "the other way round")
            mouseClick(named(table, "Risks"))
            compare(spy.count, 1)
            listen(table, "opened")
            mouseClick(named(table, "Client 1"))
            compare(spy.signalArguments[0][0], 1)
        }
        function test_tableWhereItIsNarrow() {
            compare(table.shown.length, 3)
            table.width = 240
            compare(table.shown, [0, 1])
            table.width = 100
            compare(table.shown, [0, 1], "what matters stays, and scrolls")
        }
        function test_chartByKeys() {
            chart.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Home)
            compare(chart.Accessible.description, "Jan: 9")
            keyClick(Qt.Key_Right)
            compare(chart.Accessible.description, "Feb: 11")
            keyClick(Qt.Key_End)
            compare(chart.current, 3)
            listen(chart, "opened")
            keyClick(Qt.Key_Return)
            compare(spy.signalArguments[0][0], 3)
            keyClick(Qt.Key_Escape)
            compare(chart.current, -1)
        }
        function test_chartByFinger() {
            const x = chart.plot.x + chart.slot * 1.3
            mousePress(chart, x, 90)
            compare(chart.current, 1)
            verify(find(chart, item => item instanceof Text && item.text === "Feb: 11"))
            mouseMove(chart, x + chart.slot, 90)
            compare(chart.current, 2)
            mouseRelease(chart, x + chart.slot, 90)
            compare(chart.current, 2, "and stays")
            table.forceActiveFocus()
            compare(chart.current, -1, "until one goes on")
            verify(find(chart, item => item instanceof Text && item.text === "incomplete"))
        }
        function test_gaps() {
            compare(Curves.line([0, 10, 20, 30], [1, 2, NaN, 4]), "M0.00 1.00L10.00 2.00M30.00 4.00L30.00 4.01")
            compare(Curves.line([], []), "")
            compare(chart.xs.length, 4)
            compare(Curves.even(["a", "b"], 8, 10), [8, 18])
            compare(Curves.fitted([2, NaN, 4], 30, 4), [30, NaN, 4])
            compare(Curves.area([0, 10], [1, 2], 9), "M0.00 1.00L10.00 2.00L10.00 9.00L0.00 9.00z")
        }
    }
}
