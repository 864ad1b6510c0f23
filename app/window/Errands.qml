import QtQml
import Keyfield.Main

// What is asked for from anywhere, and is about the client that is open, else about the next visit.
QtObject {
    id: root

    required property Navigation navigation
    required property Workbench workbench
    signal said(string text)

    // At this client's, else at the one that is open, else the next one of today.
    function startVisit(accountKey: string) {
        const client = accountKey !== "" ? accountKey : root.navigation.openClient
        const planned = root.workbench.today.view.nextKey
        if (client !== "" || planned !== "")
            root.workbench.visit.start(client !== "" ? "" : planned, client)
        else
            root.said(qsTr("No more visits today. Open a client to start one there"))
    }
    // Likewise; the visit one is in goes before.
    function openBrief(accountKey: string) {
        if (root.navigation.view === "brief" && accountKey === "")
            return
        const visit = root.navigation.view === "visit" ? root.workbench.visit.view.key : root.workbench.today.view.nextKey
        const client = accountKey !== "" ? accountKey : root.navigation.openClient
        if (client !== "" || visit !== "")
            root.navigation.openBrief(client !== "" ? "" : visit, client)
        else
            root.said(qsTr("There is no visit to prepare for today"))
    }
    // Whose agreements are to be shown; empty: that is not clear.
    function clientToShow(accountKey: string): string {
        const visited = root.navigation.view === "visit" ? root.workbench.visit.accountKey : root.navigation.openClient
        const client = accountKey !== "" ? accountKey : visited
        if (client === "")
            root.said(qsTr("Open the client that you want to show his agreements"))
        return client
    }
}
