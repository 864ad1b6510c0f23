import QtQuick
import QtQuick.Dialogs
import Keyfield.Controls
import Keyfield.Rescue
import Keyfield.Theme

// What has not been sent goes into a file.
Column {
    id: root

    required property RescueModel model

    readonly property rescueView view: root.model.view

    spacing: Theme.space.x4

    KfText {
        color: Theme.color.textMuted
        elide: Text.ElideNone
        maximumLineCount: 20
        style: Theme.text.body
        text: qsTr("Changes that have not reached the server, refused ones, drafts, recordings and photos, in one encrypted file. It works without a network and when the account is closed. The same file can be taken in on another device with the passphrase of this one.")
        visible: !root.view.made
        width: parent.width
        wrapMode: Text.Wrap
    }
    KfInputField {
        id: passphrase

        enabled: !root.view.working
        error: root.view.passphraseError
        label: qsTr("Passphrase of this device")
        password: true
        visible: !root.view.made
        width: parent.width

        onAccepted: chooser.open()
    }
    KfButton {
        icon.name: "archive"
        kind: KfButton.Primary
        busy: root.view.working
        enabled: !root.view.working
        text: qsTr("Choose a folder and save")
        visible: !root.view.made
        width: parent.width

        onClicked: chooser.open()
    }
    KfButton {
        kind: KfButton.Outline
        text: qsTr("Show the folder")
        visible: root.view.saved
        width: parent.width

        onClicked: Qt.openUrlExternally(root.view.folder)
    }
    FolderDialog {
        id: chooser

        title: qsTr("Where to")

        onAccepted: {
            root.model.make(chooser.selectedFolder, passphrase.text)
            passphrase.text = ""
        }
    }
}
