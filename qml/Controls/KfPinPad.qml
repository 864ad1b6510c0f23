pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A code of digits, by touch or by the keyboard, on the hero's fill. It keeps no code: completed() hands it over, and
// the owner calls refuse() for a wrong one.
FocusScope {
    id: root

    property int length: 6
    // What the way in without a code is called, such as "Log in by fingerprint". Empty: there is none.
    property string biometricText
    property bool large: !Theme.dense
    signal completed(string code)
    signal biometricAsked

    readonly property real keySize: root.large ? 76 : 60
    property string entered
    property string error

    function refuse(why: string) {
        root.error = why
        dots.shake()
    }
    function type(digit: string) {
        root.error = ""
        root.entered += digit
        if (root.entered.length < root.length)
            return
        const code = root.entered
        root.entered = ""
        root.completed(code)
    }
    function erase() {
        root.entered = root.entered.slice(0, -1)
    }
    function go(index: int) {
        const key = keys.itemAt(index)
        if (key && key.enabled)
            key.forceActiveFocus(Qt.TabFocusReason)
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.type(String(event.key - Qt.Key_0))
        else if (event.key === Qt.Key_Backspace)
            root.erase()
        else
            return
        event.accepted = true
    }

    Column {
        id: column

        spacing: 14
        width: parent.width

        KfPinDots {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            entered: root.entered.length
            length: root.length
        }
        KfText {
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            color: Theme.color.onHero
            height: Math.max(implicitHeight, Theme.text.body.lineHeight)
            horizontalAlignment: Text.AlignHCenter
            style: Theme.text.body
            text: root.error
            width: parent.width
            wrapMode: Text.Wrap

            KfLiveText {
                text: root.error
            }
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columnSpacing: root.large ? 28 : 20
            columns: 3
            rowSpacing: root.large ? 14 : 10

            Repeater {
                id: keys

                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "biometric", "0", "erase"]

                KfKeypadKey {
                    id: key

                    required property int index
                    required property string modelData
                    // There is a way in without a code, or its place stays empty.
                    readonly property bool there: key.modelData !== "biometric" || root.biometricText !== ""

                    Accessible.ignored: !key.there
                    enabled: key.there
                    focus: key.index === 0
                    icon.name: key.modelData === "biometric" ? "finger" : key.modelData === "erase" ? "backspace" : ""
                    kind: key.modelData === "biometric" ? KfKeypadKey.Primary : key.modelData === "erase" ? KfKeypadKey.Plain : KfKeypadKey.Digit
                    opacity: key.there ? 1 : 0
                    size: root.keySize
                    text: key.modelData === "biometric" ? root.biometricText : key.modelData === "erase" ? qsTr("Erase the last digit") : key.modelData

                    Keys.onDownPressed: root.go(key.index + 3)
                    Keys.onLeftPressed: root.go(key.index - 1)
                    Keys.onRightPressed: root.go(key.index + 1)
                    Keys.onUpPressed: root.go(key.index - 3)
                    onClicked: {
                        if (key.modelData === "biometric")
                            root.biometricAsked()
                        else if (key.modelData === "erase")
                            root.erase()
                        else
                            root.type(key.modelData)
                    }
                }
            }
        }
    }
}
