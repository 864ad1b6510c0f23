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

        Keys.onDownPressed: name.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        onTextChanged: root.offer.seek(name.text)
    }
    KfListItem {
        id: none

        Layout.fillWidth: true
        divider: false
        leftPadding: 4
        rightPadding: 4
        title: root.nobody

        Keys.onReturnPressed: none.clicked()
        onClicked: {
            root.personChosen(root.key, "")
            root.close()
        }
    }
    Repeater {
        id: people

        model: root.offer.rows

        KfListItem {
            id: person

            required property string key
            required property string name
            required property string detail

            Layout.fillWidth: true
            leftPadding: 4
            rightPadding: 4
            subtitle: person.detail
            title: person.name

            Keys.onDownPressed: person.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: person.clicked()
            Keys.onUpPressed: person.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: {
                root.personChosen(root.key, person.key)
                root.close()
            }
        }
    }
}
