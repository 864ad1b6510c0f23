import QtQuick
import Keyfield.Controls
import Keyfield.Note

// Who sees the note; the next choice with every press.
KfChip {
    id: root

    required property NoteModel model
    // The usual choice is only a sign.
    property bool brief: false
    readonly property bool own: root.model.marking === "private"
    readonly property bool shown: root.model.marking === "client"
    readonly property string words: root.own ? qsTr("Only me", "who sees the note") : root.shown ? qsTr("Client may see it") : qsTr("Team", "who sees the note")

    Accessible.description: qsTr("Press to choose who sees the note")
    Accessible.name: qsTr("Who sees it: %1").arg(root.words)
    icon.name: root.own ? "lock" : root.shown ? "present" : "users"
    kind: KfChip.Entity
    text: root.brief && !root.own && !root.shown ? "" : root.words
    tone: root.own ? "warning" : root.shown ? "info" : "neutral"

    onClicked: root.model.markNext()
}
