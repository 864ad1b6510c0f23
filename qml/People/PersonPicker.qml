pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.People
import Keyfield.Theme

// Asks who it is: somebody of the client's, anybody else by name, or nobody; where it is allowed, also somebody new.
KfSheet {
    id: root

    required property PersonOffer offer
    property string key // of what the person is asked for
    property string nobody // what it is without a person; empty: it has to be somebody
    property bool adds: false
    signal personChosen(string key, string person) // empty: nobody
    signal personAdded(string key, string name)

    readonly property bool addable: root.adds && root.offer.newName !== ""

    function ask(key: string, title: string, nobody: string) {
        root.key = key
        root.title = title
        root.nobody = nobody
        name.text = ""
        root.offer.seek("")
        root.open()
    }

    function choose(person: string) {
        root.personChosen(root.key, person)
        root.close()
    }
    function add() {
        root.personAdded(root.key, root.offer.newName)
        root.close()
    }
    function intoList() {
        if (none.visible)
            none.forceActiveFocus(Qt.TabFocusReason)
        else if (people.count > 0)
            people.forceActiveFocus(Qt.TabFocusReason)
        else if (fresh.visible)
            fresh.forceActiveFocus(Qt.TabFocusReason)
    }

    dialogWidth: 480

    onOpened: {
        if (Theme.dense || root.adds)
            name.forceActiveFocus(Qt.PopupFocusReason)
    }

    KfInputField {
        id: name

        Layout.bottomMargin: 8
        Layout.fillWidth: true
        focus: Theme.dense
        helper: people.count === 0 && name.text !== "" ? qsTr("Nobody is called so") : root.addable && root.offer.likely ? qsTr("Probably in the book already: the first below") : ""
        iconName: "search"
        label: qsTr("Name")

        Keys.onDownPressed: root.intoList()
        onAccepted: {
            if (name.text !== "" && people.count > 0)
                root.choose(root.offer.rows.keyOf(0))
            else if (root.addable)
                root.add()
        }
        onTextChanged: root.offer.seek(name.text)
    }
    KfListItem {
        id: none

        Layout.fillWidth: true
        divider: false
        leftPadding: 4
        rightPadding: 4
        title: root.nobody
        visible: root.nobody !== ""

        Keys.onDownPressed: people.forceActiveFocus(Qt.TabFocusReason)
        Keys.onReturnPressed: none.clicked()
        Keys.onUpPressed: name.forceActiveFocus(Qt.BacktabFocusReason)
        onClicked: root.choose("")
    }
    ListView {
        id: people

        Accessible.name: qsTr("People")
        Accessible.role: Accessible.List
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: Math.min(contentHeight, 120)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: Math.min(contentHeight, 6.5 * 56 * Theme.textScale)
        keyNavigationEnabled: true
        model: root.offer.rows

        onActiveFocusChanged: {
            if (people.activeFocus && people.currentItem)
                people.currentItem.forceActiveFocus(Qt.TabFocusReason)
        }
        onCurrentItemChanged: {
            if (people.activeFocus && people.currentItem)
                people.currentItem.forceActiveFocus(Qt.TabFocusReason)
        }

        delegate: KfListItem {
            id: person

            required property int index
            required property string key
            required property string name
            required property string detail

            leftPadding: 4
            rightPadding: 4
            subtitle: person.detail
            title: person.name
            width: people.width

            Keys.onDownPressed: event => {
                event.accepted = fresh.visible && person.index === people.count - 1
                if (event.accepted)
                    fresh.forceActiveFocus(Qt.TabFocusReason)
            }
            Keys.onReturnPressed: person.clicked()
            Keys.onUpPressed: event => {
                event.accepted = person.index === 0
                if (!event.accepted)
                    return
                if (none.visible)
                    none.forceActiveFocus(Qt.BacktabFocusReason)
                else
                    name.forceActiveFocus(Qt.BacktabFocusReason)
            }
            onClicked: root.choose(person.key)
        }
    }
    KfListItem {
        id: fresh

        Layout.fillWidth: true
        divider: people.count > 0
        leading: KfIcon {
            color: Theme.color.primaryText
            name: "userplus"
            size: 22
        }
        leftPadding: 4
        rightPadding: 4
        subtitle: qsTr("A new contact")
        title: qsTr("Add “%1”").arg(root.offer.newName)
        visible: root.addable

        Keys.onReturnPressed: fresh.clicked()
        Keys.onUpPressed: people.count > 0 ? people.forceActiveFocus(Qt.BacktabFocusReason) : name.forceActiveFocus(Qt.BacktabFocusReason)
        onClicked: root.add()
    }
}
