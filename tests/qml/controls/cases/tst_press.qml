import QtQuick
import QtTest
import Keyfield.Controls
import Keyfield.Theme

// What is pressed answers, to the mouse and to the keyboard, and only when it may.
Item {
    id: page

    height: 600
    width: 400

    Column {
        padding: 40
        spacing: 40

        KfButton {
            id: button

            kind: KfButton.Primary
            text: "Save"
        }
        KfIconButton {
            id: close

            icon.name: "x"
            text: "Close"
        }
        KfRoundCheck {
            id: check

            text: "Call"
        }
        KfTaskItem {
            id: task

            subtitle: "Tavoria"
            title: "Call"
            width: 300
        }
        KfSegmentedControl {
            id: views

            model: ["One", "Two", "Three"]
            width: 300
        }
        KfChip {
            id: chip

            text: "All"
        }
        KfSyncPill {
            id: pill
        }
    }
    SignalSpy {
        id: spy
    }
    TestCase {
        name: "Press"
        when: windowShown

        function init() {
            Theme.windowWidth = 400
            spy.clear()
        }
        function listen(target: QtObject, signalName: string) {
            spy.target = null
            spy.signalName = signalName
            spy.target = target
        }
        function test_buttonByMouse() {
            listen(button, "clicked")
            check.forceActiveFocus()
            mouseClick(button)
            compare(spy.count, 1)
            verify(!button.visualFocus, "a ring is for the keyboard alone")
        }
        function test_buttonByKeyboard() {
            listen(button, "clicked")
            button.forceActiveFocus(Qt.TabFocusReason)
            verify(button.visualFocus)
            keyClick(Qt.Key_Space)
            compare(spy.count, 1)
        }
        function test_disabledButton() {
            listen(button, "clicked")
            button.enabled = false
            mouseClick(button)
            compare(spy.count, 0)
            button.enabled = true
        }
        function test_hitArea() {
            listen(check, "clicked")
            compare(check.width, 24)
            mouseClick(check, -10, 12)
            compare(spy.count, 1, "48 wide for a finger")
            mouseClick(check, -14, 12)
            compare(spy.count, 1, "and no wider")
        }
        function test_heights_data() {
            return [{tag: "button", item: button, height: 52}, {tag: "icon", item: close, height: 48},
                    {tag: "segments", item: views, height: 44}, {tag: "chip", item: chip, height: 36},
                    {tag: "pill", item: pill, height: 32}, {tag: "task", item: task, height: 67}]
        }
        function test_heights(data) {
            // A row's own layout settles before the next frame.
            tryCompare(data.item, "height", data.height)
        }
        function test_denseOnDesktop() {
            Theme.windowWidth = 1280
            compare(button.height, 36)
            compare(close.height, 36)
            compare(views.height, 36)
            Theme.touch = true
            compare(button.height, 52, "a finger needs its room on a wide screen too")
            Theme.touch = false
        }
        function test_checkToggles() {
            check.checked = false
            mouseClick(check)
            verify(check.checked)
            check.forceActiveFocus()
            keyClick(Qt.Key_Space)
            verify(!check.checked)
        }
        function test_taskAsksOnly() {
            listen(task, "toggled")
            mouseClick(task, 28, task.height / 2)
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], true)
            verify(!task.done, "the model says what is done")
            task.forceActiveFocus()
            keyClick(Qt.Key_Space)
            compare(spy.count, 2)
        }
        function test_taskOpens() {
            listen(task, "clicked")
            mouseClick(task, 200, task.height / 2)
            compare(spy.count, 1)
        }
        function test_segments() {
            listen(views, "activated")
            views.currentIndex = 0
            mouseClick(views, 150, 22)
            compare(views.currentIndex, 1)
            compare(spy.signalArguments[0][0], 1)
            keyClick(Qt.Key_Right)
            compare(views.currentIndex, 2)
            keyClick(Qt.Key_Right)
            compare(views.currentIndex, 2)
            keyClick(Qt.Key_Left)
            keyClick(Qt.Key_Left)
            compare(views.currentIndex, 0)
        }
        function test_chip() {
            mouseClick(chip)
            verify(chip.checked)
            compare(chip.Accessible.name, "All")
        }
        function test_pillSays_data() {
            return [{tag: "saved", status: KfSyncPill.Saved, count: 0, label: "Saved"},
                    {tag: "offline", status: KfSyncPill.Offline, count: 4, label: "Offline"},
                    {tag: "sending", status: KfSyncPill.Sending, count: 3, label: "3 of 7"}]
        }
        function test_pillSays(data) {
            pill.status = data.status
            pill.count = data.count
            pill.total = data.status === KfSyncPill.Sending ? 7 : 0
            compare(pill.label, data.label)
            verify(pill.Accessible.name !== "")
        }
    }
}
