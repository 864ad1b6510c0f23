import Keyfield.Models

KfPageKeys {
    readonly property alias done: done

    title: qsTr("Note")

    KfPageKey {
        id: done

        sequences: ["Ctrl+Enter"]
        text: qsTr("Done")
    }
}
