import QtQuick
import QtQuick.Dialogs
import Keyfield.Controls
import Keyfield.Rescue
import Keyfield.Theme

// What another device could not send comes in.
Column {
    id: root

    required property RescueModel model

    readonly property rescueView view: root.model.view

    spacing: Theme.space.x4

    function look() {
        root.model.look(passphrase.text)
        passphrase.text = ""
    }

    KfButton {
        enabled: !root.view.working
        icon.name: "download"
        kind: root.view.fileName === "" ? KfButton.Primary : KfButton.Outline
        text: root.view.fileName === "" ? qsTr("Choose a rescue file") : qsTr("Choose another file")
        visible: !root.view.taken
        width: parent.width

        onClicked: chooser.open()
    }
    KfText {
        color: Theme.color.textMuted
        style: Theme.text.callout
        text: root.view.fileName
        visible: text !== "" && !root.view.taken
        width: parent.width
        wrapMode: Text.WrapAnywhere
    }
    KfInputField {
        id: passphrase

        enabled: !root.view.working
        error: root.view.passphraseError
        label: qsTr("Passphrase of the device it was made on")
        password: true
        visible: root.view.fileName !== "" && !root.view.looked && !root.view.taken
        width: parent.width

        onAccepted: root.look()
    }
    KfButton {
        busy: root.view.working
        enabled: !root.view.working
        kind: KfButton.Primary
        text: qsTr("Look into it")
        visible: passphrase.visible
        width: parent.width

        onClicked: root.look()
    }
    KfText {
        style: Theme.text.body
        text: root.view.takes ? root.view.origin : qsTr("%1. There is nothing in it").arg(root.view.origin)
        visible: root.view.looked
        width: parent.width
        wrapMode: Text.Wrap
    }
    RescueLines {
        model: root.model.lines
        visible: root.view.looked && root.view.takes
        width: parent.width
    }
    KfButton {
        busy: root.view.working
        enabled: !root.view.working
        icon.name: "check"
        kind: KfButton.Primary
        text: qsTr("Take all of it in")
        visible: root.view.looked && root.view.takes
        width: parent.width

        onClicked: root.model.take()
    }
    FileDialog {
        id: chooser

        nameFilters: [qsTr("Rescue files (%1)").arg("*.keyfield-rescue"), qsTr("All files (%1)").arg("*")]
        title: qsTr("Which file")

        onAccepted: {
            root.model.choose(chooser.selectedFile)
            passphrase.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
}
