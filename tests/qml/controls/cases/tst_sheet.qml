import QtQuick
import QtTest
import Keyfield.Controls
import Keyfield.Theme

// The sheet takes the focus, keeps it, and gives it back.
Item {
    id: page

    height: 700
    width: 400

    KfButton {
        id: opener

        property int presses: 0

        text: "Open"
        onClicked: {
            ++opener.presses
            sheet.open()
        }
    }
    KfButton {
        id: behind

        property int presses: 0

        text: "Behind"
        y: 120

        onClicked: ++behind.presses
    }
    KfSheet {
        id: sheet

        title: "Client"

        KfButton {
            id: first

            text: "First"
        }
        KfButton {
            id: second

            text: "Second"
        }
    }
    TestCase {
        name: "Sheet"
        when: windowShown

        function init() {
            Theme.windowWidth = 400
            opener.forceActiveFocus(Qt.TabFocusReason)
            sheet.open()
            tryVerify(() => sheet.opened)
        }
        function cleanup() {
            sheet.close()
            tryVerify(() => !sheet.visible)
        }
        function test_escapeCloses() {
            keyClick(Qt.Key_Escape)
            tryVerify(() => !sheet.visible)
            tryVerify(() => opener.activeFocus, 1000, "the focus goes back")
        }
        // Who goes on at once, beside it, need not wait for it to slide away.
        function test_leavingItTakesNoPress() {
            sheet.close()
            verify(sheet.visible)
            compare(behind.presses, 0)
            mouseClick(behind)
            compare(behind.presses, 1)
            verify(sheet.visible)
            tryVerify(() => !sheet.visible)
            verify(behind.activeFocus || opener.activeFocus)
        }
        function test_leavingItTakesNoKey() {
            const before = opener.presses
            sheet.close()
            verify(sheet.visible)
            verify(opener.activeFocus)
            keyClick(Qt.Key_Space)
            compare(opener.presses, before + 1)
            tryVerify(() => sheet.opened)
        }
        function test_closingTwiceIsOnce() {
            sheet.close()
            sheet.close()
            tryVerify(() => !sheet.visible)
            sheet.open()
            tryVerify(() => sheet.opened)
            verify(sheet.modal)
        }
        function test_focusStaysInside() {
            for (let i = 0; i < 6; ++i) {
                keyClick(Qt.Key_Tab)
                verify(!opener.activeFocus)
            }
            verify(first.visible && second.visible)
        }
        function test_fromBelowOnPhone() {
            compare(sheet.y + sheet.height, page.Window.height)
            compare(sheet.width, page.Window.width)
        }
        function test_dialogFromMedium() {
            sheet.close()
            tryVerify(() => !sheet.visible)
            Theme.windowWidth = 800
            sheet.open()
            tryVerify(() => sheet.opened)
            verify(sheet.y > 20)
        }
        function test_dragDownCloses() {
            const top = sheet.contentItem
            mousePress(top, 150, -10)
            for (let y = 0; y <= 200; y += 20)
                mouseMove(top, 150, y, 5)
            mouseRelease(top, 150, 200)
            tryVerify(() => !sheet.visible)
        }
    }
}
