import QtQuick
import Keyfield.Account
import Keyfield.Controls

// What an empty tab says. Without a text it has nothing to say: the tab is not empty.
KfEmptyState {
    id: root

    required property AccountModel model
    required property int tab
    signal matterAsked(string type)
    signal noteAsked
    signal personAsked

    readonly property bool goals: root.tab === AccountModel.Plan && root.model.goals.count === 0
    readonly property bool people: root.tab === AccountModel.People && root.model.people.count === 0
    readonly property bool contracts: root.tab === AccountModel.Contracts
    readonly property bool questions: root.tab === AccountModel.Questions && root.model.questions.count === 0
    readonly property bool offers: root.tab === AccountModel.Offers && root.model.deals.count === 0
    readonly property bool files: root.tab === AccountModel.Files && root.model.files.count === 0

    iconName: root.goals ? "flag" : root.people ? "users" : root.contracts ? "contract" : root.questions ? "circlecheck" : root.offers ? "box" : "clip"
    primaryIcon: root.goals || root.questions || root.offers ? "plus" : root.people ? "userplus" : "edit"
    primaryText: root.goals ? qsTr("Add a goal") : root.people ? qsTr("Add a contact") : root.questions ? qsTr("Add a complaint") : root.offers ? qsTr("Add a deal") : qsTr("Write a note")
    text: root.goals ? qsTr("Write down what you want to reach with this client, and by when. In a note it is enough to write #goal") : root.people ? qsTr("Add those you deal with: they are at hand in visits, notes and promises") : root.contracts ? qsTr("Keyfield does not keep contracts yet. Write dates and terms in a note: the search finds them") : root.questions ? qsTr("What the client complains of stands here until it is settled. In a note it is enough to write #complaint") : root.offers ? qsTr("Deals of this client stand here: add one, or import them from a file") : root.files ? qsTr("Photos and voices of notes and visits stand here") : ""
    title: root.goals ? qsTr("No goals yet") : root.people ? qsTr("Nobody here yet") : root.contracts ? qsTr("No contracts here") : root.questions ? qsTr("No open questions") : root.offers ? qsTr("No deals yet") : qsTr("No files yet")

    onPrimary: {
        if (root.goals)
            root.matterAsked("goal")
        else if (root.people)
            root.personAsked()
        else if (root.questions)
            root.matterAsked("complaint")
        else if (root.offers)
            root.matterAsked("deal")
        else
            root.noteAsked()
    }
}
