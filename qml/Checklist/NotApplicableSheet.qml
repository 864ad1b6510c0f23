import Keyfield.Checklist
import Keyfield.Controls

// Why an item does not apply in this visit. Without a reason it stays open.
KfReasonSheet {
    id: root

    required property ChecklistModel checklist
    property string key
    property bool needsPhoto: false

    function ask(key: string, title: string, needsPhoto: bool) {
        root.key = key
        root.needsPhoto = needsPhoto
        root.askFor(title)
    }

    buttonText: qsTr("Settle as not applicable")
    missing: qsTr("Write why: without a reason it stays open")
    title: qsTr("Does not apply")
    usual: {
        const reasons = [qsTr("There was no time for it"), qsTr("The right person was not there"), qsTr("It is settled already"), qsTr("This client does not have it")]
        return root.needsPhoto ? [qsTr("Photos are not allowed here"), qsTr("There is no camera")].concat(reasons) : reasons
    }

    onGiven: reason => root.checklist.setNotApplicable(root.key, reason)
}
