pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Note

// The words of the note's language. With a part of the text selected: what that part can become.
Flickable {
    id: root

    property bool selecting: false
    readonly property real ring: 4 // of the one that has the focus
    signal insert(string text)
    signal take(string kind)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: height
    contentWidth: row.width
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: row.height + 2 * ring

    NoteSteps {
        id: steps
    }
    Row {
        id: row

        spacing: 8
        y: root.ring

        Repeater {
            model: root.selecting ? steps.all : []

            KfChip {
                required property NoteStep modelData

                Accessible.name: modelData.spoken
                icon.name: modelData.iconName
                kind: KfChip.Entity
                text: modelData.text
                tone: modelData.tone

                onClicked: root.take(modelData.kind)
            }
        }
        KfChip {
            Accessible.name: qsTr("Insert a task")
            icon.name: "hash"
            kind: KfChip.Entity
            text: qsTr("Task")
            tone: "primary"
            visible: !root.selecting

            onClicked: root.insert(qsTr("#task "))
        }
        KfChip {
            Accessible.name: qsTr("Insert a promise")
            icon.name: "seal"
            kind: KfChip.Entity
            text: qsTr("Promise")
            tone: "promise"
            visible: !root.selecting

            onClicked: root.insert(qsTr("!promise "))
        }
        KfChip {
            Accessible.name: qsTr("Insert a risk")
            icon.name: "flag"
            kind: KfChip.Entity
            text: qsTr("Risk")
            tone: "danger"
            visible: !root.selecting

            onClicked: root.insert(qsTr("?risk "))
        }
        KfChip {
            Accessible.name: qsTr("Mention a person")
            icon.name: "at"
            kind: KfChip.Entity
            text: qsTr("Person")
            tone: "info"
            visible: !root.selecting

            onClicked: root.insert("@")
        }
    }
}
