import Keyfield.Models

KfPageKeys {
    readonly property alias send: send

    title: qsTr("Letter to the client")

    KfPageKey {
        id: send

        sequences: ["Ctrl+Enter"]
        text: qsTr("Send")
    }
}
