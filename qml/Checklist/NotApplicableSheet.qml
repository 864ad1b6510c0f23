pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Theme

// Why an item does not apply in this visit. Without a reason it stays open.
KfSheet {
    id: root

    required property ChecklistModel checklist
    property string key
    property string name
    property bool needsPhoto: false

    readonly property list<string> usual: {
        const reasons = [qsTr("There was no time for it"), qsTr("The right person was not there"), qsTr("It is settled already"), qsTr("This client does not have it")]
        return root.needsPhoto ? [qsTr("Photos are not allowed here"), qsTr("There is no camera")].concat(reasons) : reasons
    }

    function ask(key: string, title: string, needsPhoto: bool) {
        root.key = key
        root.name = title
        root.needsPhoto = needsPhoto
        reason.text = ""
        reason.error = ""
        root.open()
    }
    function answer() {
        if (root.checklist.setNotApplicable(root.key, reason.displayText))
            root.close()
        else
            reason.error = qsTr("Write why: without a reason it stays open")
    }

    title: qsTr("Does not apply")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 12

        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 3
            style: Theme.text.body
            text: root.name
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
            text: qsTr("Settle as not applicable")

            onClicked: root.answer()
        }
    }
}
