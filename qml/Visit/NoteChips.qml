import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The words of the note's language. With a part of the text selected, the first two say what that part is.
Flickable {
    id: root

    property bool selecting: false
    signal insert(string text)
    signal take(string kind)

    boundsBehavior: Flickable.StopAtBounds
    contentWidth: row.width
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: row.height

    Row {
        id: row

        spacing: 8

        KfChip {
            Accessible.name: root.selecting ? qsTr("Make a task of the selection") : qsTr("Insert a task")
            icon.name: root.selecting ? "task" : "hash"
            kind: KfChip.Entity
            text: qsTr("Task")
            tone: "primary"

            onClicked: root.selecting ? root.take("task") : root.insert(qsTr("#task "))
        }
        KfChip {
            Accessible.name: root.selecting ? qsTr("Make a promise of the selection") : qsTr("Insert a promise")
            icon.name: "seal"
            kind: KfChip.Entity
            text: qsTr("Promise")
            tone: "promise"

            onClicked: root.selecting ? root.take("promise") : root.insert(qsTr("!promise "))
        }
        KfChip {
            Accessible.name: qsTr("Insert a risk")
            icon.name: "flag"
            kind: KfChip.Entity
            text: qsTr("Risk")
            tone: "danger"

            onClicked: root.insert(qsTr("?risk "))
        }
        KfChip {
            Accessible.name: qsTr("Mention a person")
            icon.name: "at"
            kind: KfChip.Entity
            text: qsTr("Person")
            tone: "info"

            onClicked: root.insert("@")
        }
    }
}
