pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Asks why: one of the usual reasons in a tap, or own words. Without any nothing is given.
KfSheet {
    id: root

    property string about // what the reason is asked for
    property list<string> usual
    property string missing // what is said when no reason is given
    property string buttonText
    signal given(string reason)

    function askFor(about: string) {
        root.about = about
        reason.text = ""
        reason.error = ""
        root.open()
    }
    function answer() {
        const why = reason.displayText.trim()
        if (why === "") {
            reason.error = root.missing
            return
        }
        root.close()
        root.given(why)
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 12

        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 3
            style: Theme.text.body
            text: root.about
            wrapMode: Text.Wrap
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            Repeater {
                model: root.usual

                KfChip {
                    required property string modelData

                    kind: KfChip.Soft
                    text: modelData

                    onClicked: {
                        reason.text = modelData
                        reason.error = ""
                    }
                }
            }
        }
        KfInputField {
            id: reason

            Layout.fillWidth: true
            focus: true
            label: qsTr("Reason")

            onAccepted: root.answer()
            onEdited: reason.error = ""
        }
        KfButton {
            Layout.fillWidth: true
            kind: KfButton.Primary
            text: root.buttonText

            onClicked: root.answer()
        }
    }
}
