import Keyfield.Models

KfPageKeys {
    readonly property alias score: score
    readonly property alias save: save

    title: qsTr("Summary of the visit")

    KfPageKey {
        id: score

        row: true
        sequences: ["1", "2", "3", "4", "5"]
        text: qsTr("How content the client is")
    }
    KfPageKey {
        id: save

        sequences: ["Ctrl+Enter"]
        text: qsTr("Save the visit")
    }
}
