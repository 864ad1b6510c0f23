import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The signs of the note's language. With a part of the text selected, they say what that part is.
Rectangle {
    id: root

    property bool selecting: false
    signal insert(string text)
    signal take(string type)

    color: Theme.color.surfaceWell
    implicitHeight: Theme.dense ? 40 : 52
    implicitWidth: row.implicitWidth + 16
    radius: Theme.dense ? Theme.controlRadius : 16

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.dense ? 4 : 8

        KfIconButton {
            color: Theme.color.text
            icon.name: root.selecting ? "task" : "hash"
            text: root.selecting ? qsTr("Make a task of the selection") : qsTr("Insert a task")

            onClicked: root.selecting ? root.take("task") : root.insert(qsTr("#task "))
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "seal"
            text: root.selecting ? qsTr("Make a promise of the selection") : qsTr("Insert a promise")

            onClicked: root.selecting ? root.take("promise") : root.insert(qsTr("!promise "))
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "at"
            text: qsTr("Mention a person")
            visible: !root.selecting

            onClicked: root.insert("@")
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "alert"
            text: qsTr("Make a complaint of the selection")
            visible: root.selecting

            onClicked: root.take("complaint")
        }
        KfIconButton {
            color: Theme.color.text
            icon.name: "target"
            text: qsTr("Make a goal of the selection")
            visible: root.selecting

            onClicked: root.take("goal")
        }
    }
}
