import Keyfield.Models

KfPageKeys {
    readonly property alias finish: finish

    title: qsTr("Visit")

    KfPageKey {
        id: finish

        sequences: ["Ctrl+Enter"]
        text: qsTr("Finish, and look at the summary")
    }
}
