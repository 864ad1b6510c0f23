import Keyfield.Models

// The keys of the list of tasks, for the one that has the focus.
KfPageKeys {
    readonly property alias done: done
    readonly property alias anotherDay: anotherDay
    readonly property alias assign: assign
    readonly property alias client: client
    readonly property alias add: add

    title: qsTr("Tasks")

    KfPageKey {
        id: done

        sequences: ["Space"]
        text: qsTr("Tick it off")
    }
    KfPageKey {
        id: anotherDay

        sequences: ["D"]
        text: qsTr("Another day")
    }
    KfPageKey {
        id: assign

        sequences: ["A"]
        text: qsTr("Who does it")
    }
    KfPageKey {
        id: client

        sequences: ["Enter"]
        text: qsTr("To its client")
    }
    KfPageKey {
        id: add

        sequences: ["N"]
        text: qsTr("New task")
    }
}
