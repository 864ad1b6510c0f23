import Keyfield.Controls

// Why a client, or a person, is not to be visited any more. Colleagues read it among the client's notes.
KfReasonSheet {
    id: root

    property string key
    signal letGo(string key, string reason)

    function ask(key: string, name: string) {
        root.key = key
        root.askFor(name)
    }

    buttonText: qsTr("Stop reminding")
    missing: qsTr("Write why: your colleagues will read it")
    title: qsTr("Why is it not needed?")
    usual: [qsTr("We get along by phone and mail"), qsTr("They have closed or left us"), qsTr("Not before the next season")]

    onGiven: reason => root.letGo(root.key, reason)
}
