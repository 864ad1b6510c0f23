pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// Asks who it is: somebody of the client's, anybody else by name, or nobody.
KfSheet {
    id: root

    required property PersonOffer offer
    property string key // of what the person is asked for
    property string nobody // what it is without a person
    signal personChosen(string key, string person) // empty: nobody

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

    dialogWidth: 480

    onOpened: {
        if (Theme.dense)
            name.forceActiveFocus(Qt.PopupFocusReason)
    }

    KfInputField {
        id: name

        Layout.bottomMargin: 8
        Layout.fillWidth: true
        focus: Theme.dense
        helper: people.count === 0 ? qsTr("Nobody is called so") : ""
        iconName: "search"
        label: qsTr("Name")

        Keys.onDownPressed: none.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: {
            if (name.text !== "" && people.count > 0)
                root.choose(root.offer.rows.keyOf(0))
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

            Keys.onReturnPressed: person.clicked()
            Keys.onUpPressed: event => {
                event.accepted = person.index === 0
                if (event.accepted)
                    none.forceActiveFocus(Qt.BacktabFocusReason)
            }
            onClicked: root.choose(person.key)
        }
    }
}
