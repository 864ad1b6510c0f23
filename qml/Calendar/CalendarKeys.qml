import Keyfield.Models

// The keys of the page and of the visit that has the focus there.
KfPageKeys {
    readonly property alias dayBefore: dayBefore
    readonly property alias dayAfter: dayAfter
    readonly property alias weekBefore: weekBefore
    readonly property alias weekAfter: weekAfter
    readonly property alias today: today
    readonly property alias plan: plan
    readonly property alias choose: choose
    readonly property alias open: open
    readonly property alias earlier: earlier
    readonly property alias later: later
    readonly property alias toDayBefore: toDayBefore
    readonly property alias toDayAfter: toDayAfter
    readonly property alias remove: remove

    title: qsTr("Visit planning")

    KfPageKey {
        id: dayBefore

        sequences: ["Left"]
        text: qsTr("The day before")
    }
    KfPageKey {
        id: dayAfter

        sequences: ["Right"]
        text: qsTr("The day after")
    }
    KfPageKey {
        id: weekBefore

        sequences: ["PgUp"]
        text: qsTr("The week before")
    }
    KfPageKey {
        id: weekAfter

        sequences: ["PgDown"]
        text: qsTr("The week after")
    }
    KfPageKey {
        id: today

        sequences: ["Home"]
        text: qsTr("Today")
    }
    KfPageKey {
        id: plan

        sequences: ["N"]
        text: qsTr("Plan a visit")
    }
    KfPageKey {
        id: choose

        sequences: ["Up", "Down"]
        text: qsTr("To another visit")
    }
    KfPageKey {
        id: open

        sequences: ["Enter"]
        text: qsTr("Open the visit")
    }
    KfPageKey {
        id: earlier

        sequences: ["Alt+Up"]
        text: qsTr("The visit 15 minutes earlier")
    }
    KfPageKey {
        id: later

        sequences: ["Alt+Down"]
        text: qsTr("The visit 15 minutes later")
    }
    KfPageKey {
        id: toDayBefore

        sequences: ["Alt+Left"]
        text: qsTr("The visit a day earlier")
    }
    KfPageKey {
        id: toDayAfter

        sequences: ["Alt+Right"]
        text: qsTr("The visit a day later")
    }
    KfPageKey {
        id: remove

        sequences: ["Del"]
        text: qsTr("Delete the visit")
    }
}
