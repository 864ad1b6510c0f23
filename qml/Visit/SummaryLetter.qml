import QtQuick
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Visit

// Whether the client gets a letter once the visit is saved, and who of them.
Column {
    id: root

    required property VisitModel model
    required property bool offline

    readonly property list<string> people: root.model.view.recipients

    spacing: 8

    KfCard {
        padding: 0
        width: parent.width

        KfSwitchRow {
            id: row

            checked: root.model.sendsLetter
            divider: false
            enabled: root.people.length > 0
            leading: root.people.length > 0 && !Theme.largeText ? root.faces : null
            spoken: Words.list([row.title, row.subtitle])
            subtitle: root.people.length > 0 ? qsTr("Promises and the next meeting, without risks and notes") : qsTr("“And a letter” lets you type one")
            title: root.people.length > 0 ? Words.list(root.people) : qsTr("No e-mail address is known")
            width: parent.width

            onSwitched: checked => root.model.sendsLetter = checked
        }
    }
    Row {
        spacing: 8
        visible: root.model.sendsLetter
        width: parent.width

        KfIcon {
            id: sign

            color: Theme.color.textMuted
            name: root.offline ? "cloudoff" : "send"
            size: 18
        }
        KfText {
            color: Theme.color.textMuted
            style: Theme.text.caption
            text: root.offline ? qsTr("It will wait for the network") : qsTr("It opens in the mail program, to be sent from there")
            width: parent.width - sign.width - parent.spacing
            wrapMode: Text.Wrap
        }
    }

    readonly property KfAvatarStack faces: KfAvatarStack {
        names: root.people
        size: 40
    }
}
