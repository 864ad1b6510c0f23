import Keyfield.Models

KfPageKeys {
    readonly property alias save: save

    title: qsTr("Two versions")

    KfPageKey {
        id: save

        sequences: ["Ctrl+Enter"]
        text: qsTr("Save the result")
    }
}
