import QtQuick
import QtTest
import Keyfield.Controls

// Fields: their label, what is wrong, what is secret.
Item {
    id: page

    height: 400
    width: 400

    Column {
        padding: 20
        spacing: 20

        KfInputField {
            id: date

            label: "Due"
            width: 320
        }
        KfInputField {
            id: secret

            label: "Passphrase"
            password: true
            width: 320
        }
        KfKeptField {
            id: day

            label: "From"
            value: "tomorrow"
            width: 320
        }
        KfSearchField {
            id: search

            placeholder: "Client"
            width: 320
        }
    }
    TestCase {
        name: "Write"
        when: windowShown

        function init() {
            date.error = ""
        }
        // What tells the screen reader, wherever in `item` it is.
        function liveText(item: Item): KfLiveText {
            for (let i = 0; i < item.children.length; ++i) {
                const child = item.children[i]
                const live = child instanceof KfLiveText ? child : liveText(child)
                if (live)
                    return live
            }
            return null
        }
        function type(text: string) {
            for (const letter of text)
                keyClick(letter)
        }
        function test_label() {
            compare(date.field.Accessible.name, "Due")
        }
        function test_errorIsAnnounced() {
            const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'announced' }", page)
            spy.target = liveText(date)
            date.error = "February has no 31st"
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], "February has no 31st")
            compare(date.field.Accessible.description, "February has no 31st")
            date.error = ""
            compare(spy.count, 1)
        }
        function test_enterAccepts() {
            const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'accepted' }", page)
            spy.target = date
            mouseClick(date.field)
            type("31")
            keyClick(Qt.Key_Return)
            compare(spy.count, 1)
            compare(date.text, "31")
        }
        function test_whatIsKeptComesIntoTheFieldOnceOneLeavesIt() {
            compare(day.text, "tomorrow")
            mouseClick(day.field)
            keyClick(Qt.Key_End)
            type("x")
            day.value = "on 20 October" // the model has read it
            compare(day.text, "tomorrowx")
            secret.forceActiveFocus()
            compare(day.text, "on 20 October")
        }
        function test_passwordIsHidden() {
            secret.text = "field"
            compare(secret.field.echoMode, TextInput.Password)
            verify(secret.field.Accessible.passwordEdit)
            compare(secret.field.Accessible.description, "Passphrase")
            verify(secret.displayText !== "field")
            mouseClick(secret, secret.width - 24, secret.height - 24)
            compare(secret.field.echoMode, TextInput.Normal)
        }
        function test_search() {
            mouseClick(search)
            type("tav")
            compare(search.query, "tav")
            keyClick(Qt.Key_Escape)
            compare(search.text, "")
        }
    }
}
