import Keyfield.Models

KfPageKeys {
    readonly property alias save: save

    title: qsTr("Form")

    KfPageKey {
        id: save

        sequences: ["Ctrl+Enter"]
        text: qsTr("Save")
    }
}
