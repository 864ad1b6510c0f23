import QtQuick
import Keyfield.Controls
import Keyfield.Settings
import Keyfield.Theme

// The present passphrase, and twice the one to come.
Column {
    id: root

    required property PassphraseModel model
    signal closed

    function clear() {
        current.text = ""
        next.text = ""
        repeated.text = ""
        root.model.forgetErrors()
    }
    function submit() {
        root.model.change(current.text, next.text, repeated.text)
    }

    padding: Theme.dense ? 14 : 16
    spacing: 12
    topPadding: 4

    readonly property real inner: root.width - 2 * root.padding

    onVisibleChanged: {
        if (root.visible)
            current.forceActiveFocus(Qt.OtherFocusReason)
        else
            root.clear()
    }

    Connections {
        target: root.model

        function onChanged() {
            if (root.model.currentError === "" || !root.visible)
                return
            current.forceActiveFocus(Qt.OtherFocusReason)
            current.field.selectAll()
        }
    }
    KfInputField {
        id: current

        error: root.model.currentError
        label: qsTr("Present passphrase")
        password: true
        readOnly: root.model.busy
        width: root.inner

        onAccepted: next.forceActiveFocus(Qt.TabFocusReason)
        onEdited: root.model.forgetErrors()
    }
    KfInputField {
        id: next

        error: root.model.nextError
        helper: qsTr("It cannot be recovered: keep it where you find it again")
        label: qsTr("New passphrase")
        password: true
        readOnly: root.model.busy
        width: root.inner

        onAccepted: repeated.forceActiveFocus(Qt.TabFocusReason)
        onEdited: root.model.forgetErrors()
    }
    KfInputField {
        id: repeated

        label: qsTr("The same once more")
        password: true
        readOnly: root.model.busy
        width: root.inner

        onAccepted: root.submit()
        onEdited: root.model.forgetErrors()
    }
    KfButton {
        busy: root.model.busy
        kind: KfButton.Primary
        text: root.model.busy ? qsTr("Changing") : qsTr("Change passphrase")
        width: root.inner

        onClicked: root.submit()
    }
    KfButton {
        enabled: !root.model.busy
        kind: KfButton.Ghost
        text: qsTr("Leave it as it is")
        width: root.inner

        onClicked: root.closed()
    }
}
