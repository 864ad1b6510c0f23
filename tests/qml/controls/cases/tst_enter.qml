import QtQuick
import QtTest
import Keyfield.Controls
import Keyfield.Theme

// What is stepped, ticked, chosen and typed on keys of ours: by finger, mouse and keyboard.
Item {
    id: page

    height: 900
    width: 400

    Column {
        padding: 20
        spacing: 20

        KfStepper {
            id: stepper

            maximumValue: 500
            name: "Boxes"
            stepSize: 10
            unit: "pcs"
            value: 100

            onAsked: value => stepper.value = value
        }
        KfCheckbox {
            id: box

            text: "Show it to the client"
            width: 300
        }
        KfRadioGroup {
            id: order

            label: "Order"
            model: ["By date", "By name", "By urgency, which takes more than a line where letters are large"]
            width: 300
        }
        KfPinPad {
            id: pad

            biometricText: "Log in by fingerprint"
            width: 360
        }
        KfSkeleton {
            id: skeleton

            text: "Loading"
        }
    }
    SignalSpy {
        id: spy
    }
    TestCase {
        name: "Enter"
        when: windowShown

        function init() {
            Theme.windowWidth = 390
            Theme.textScale = 1
            stepper.value = 100
            pad.entered = ""
            pad.error = ""
            order.currentIndex = 0
        }
        function cleanupTestCase() {
            Theme.textScale = 1
        }
        function listen(target: QtObject, signalName: string) {
            spy.target = null
            spy.signalName = signalName
            spy.target = target
            spy.clear()
        }
        function type(text: string) {
            for (const letter of text)
                keyClick(letter)
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
        function test_stepperSays() {
            const number = named(stepper, "Boxes")
            compare(number.Accessible.role, Accessible.SpinBox)
            verify(number.Accessible.description.includes("100"))
            verify(number.Accessible.description.includes("pcs"))
            compare(number.value, 100)
            compare(number.maximumValue, 500)
            compare(stepper.height, 48)
        }
        function test_stepperByFinger() {
            const touch = touchEvent(stepper)
            touch.press(0, stepper, stepper.width - 20, 24).commit()
            touch.release(0, stepper, stepper.width - 20, 24).commit()
            compare(stepper.value, 110)
            mouseClick(stepper, 20, 24)
            mouseClick(stepper, 20, 24)
            compare(stepper.value, 90)
        }
        function test_stepperHeld() {
            mousePress(stepper, stepper.width - 20, 24)
            wait(300)
            compare(stepper.value, 100, "it waits before it repeats")
            tryVerify(() => stepper.value >= 140, 3000)
            mouseRelease(stepper, stepper.width - 20, 24)
            const left = stepper.value
            wait(450)
            compare(stepper.value, left)
        }
        function test_stepperByKeys_data() {
            return [{tag: "up", key: Qt.Key_Up, value: 110}, {tag: "down", key: Qt.Key_Down, value: 90},
                    {tag: "page up", key: Qt.Key_PageUp, value: 200}, {tag: "page down", key: Qt.Key_PageDown, value: 0},
                    {tag: "home", key: Qt.Key_Home, value: 0}, {tag: "end", key: Qt.Key_End, value: 500}]
        }
        function test_stepperByKeys(data) {
            stepper.forceActiveFocus(Qt.TabFocusReason)
            keyClick(data.key)
            compare(stepper.value, data.value)
        }
        function test_stepperKeepsItsRange() {
            listen(stepper, "asked")
            stepper.value = 500
            mouseClick(stepper, stepper.width - 20, 24)
            compare(spy.count, 0)
            stepper.value = 495
            mouseClick(stepper, stepper.width - 20, 24)
            compare(stepper.value, 500)
        }
        function test_stepperIsWritten() {
            mouseClick(stepper, stepper.width / 2, 24)
            verify(stepper.editing)
            type("250")
            keyClick(Qt.Key_Return)
            verify(!stepper.editing)
            compare(stepper.value, 250)
            keyClick(Qt.Key_Return)
            verify(stepper.editing)
            type("9")
            keyClick(Qt.Key_Escape)
            compare(stepper.value, 250, "Esc takes it back")
            keyClick(Qt.Key_Return)
            type("x9")
            keyClick(Qt.Key_Return)
            compare(stepper.value, 250, "what is no number changes nothing")
            keyClick(Qt.Key_Return)
            type("7000")
            box.forceActiveFocus()
            compare(stepper.value, 500, "and what is too much is the most")
        }
        function test_checkbox() {
            box.checked = false
            mouseClick(box, 250, box.height / 2)
            verify(box.checked, "all of the row is the target")
            verify(box.height >= 48)
            box.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(!box.checked)
            verify(box.Accessible.checkable)
            compare(box.Accessible.name, "Show it to the client")
            box.enabled = false
            mouseClick(box)
            verify(!box.checked)
            box.enabled = true
        }
        function test_radios() {
            listen(order, "activated")
            mouseClick(order, 200, 48 + 24)
            compare(order.currentIndex, 1)
            compare(spy.signalArguments[0][0], 1)
            keyClick(Qt.Key_Down)
            compare(order.currentIndex, 2)
            keyClick(Qt.Key_Down)
            compare(order.currentIndex, 2)
            keyClick(Qt.Key_Home)
            compare(order.currentIndex, 0)
            keyClick(Qt.Key_End)
            compare(order.currentIndex, 2)
            keyClick(Qt.Key_Tab)
            verify(!order.activeFocus, "Tab goes past it")
        }
        function test_radiosInLargeLetters() {
            Theme.textScale = 2
            const last = named(order, order.model[2])
            tryVerify(() => last.height > 96)
            verify(last.contentItem.lineCount > 1)
            verify(!last.contentItem.truncated)
        }
        function test_pinByKeys() {
            listen(pad, "completed")
            pad.forceActiveFocus(Qt.TabFocusReason)
            type("12")
            keyClick(Qt.Key_Backspace)
            type("2345")
            compare(spy.count, 0)
            verify(named(pad, "5 of 6 digits entered"))
            type("6")
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], "123456")
            compare(pad.entered, "", "it keeps none")
        }
        function test_pinByFinger() {
            listen(pad, "completed")
            for (const digit of "902871")
                mouseClick(named(pad, digit))
            compare(spy.signalArguments[0][0], "902871")
            mouseClick(named(pad, "1"))
            mouseClick(named(pad, "Erase the last digit"))
            compare(pad.entered, "")
            listen(pad, "biometricAsked")
            mouseClick(named(pad, "Log in by fingerprint"))
            compare(spy.count, 1)
            compare(named(pad, "1").width, 76)
        }
        function test_pinArrows() {
            named(pad, "5").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            verify(named(pad, "8").activeFocus)
            keyClick(Qt.Key_Left)
            keyClick(Qt.Key_Space)
            compare(pad.entered, "7")
        }
        function test_pinRefused() {
            pad.refuse("That code didn't match. 7 tries left")
            verify(named(pad, "That code didn't match. 7 tries left"))
            pad.forceActiveFocus()
            type("1")
            compare(pad.error, "", "the next try begins clean")
        }
        function test_skeletonWaits() {
            skeleton.visible = false
            skeleton.visible = true
            verify(!skeleton.shown)
            verify(skeleton.Accessible.ignored)
            wait(100)
            verify(!skeleton.shown)
            tryVerify(() => skeleton.shown)
            compare(skeleton.Accessible.name, "Loading")
        }
    }
}
