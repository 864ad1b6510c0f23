import Keyfield.People

// Asks for another person of a visit: anybody in the book, or somebody new.
PersonPicker {
    id: root

    required property Attendees model

    function start() {
        root.model.offerOthers()
        root.ask("", qsTr("Who takes part"), "")
    }

    adds: true
    offer: root.model.offer

    onPersonAdded: (key, name) => root.model.add(name)
    onPersonChosen: (key, person) => root.model.choose(person)
}
