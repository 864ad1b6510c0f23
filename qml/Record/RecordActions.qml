import QtQuick
import Keyfield.Controls
import Keyfield.Record

// What can be done about a record.
Flow {
    id: root

    required property recordView view
    signal deleteAsked
    signal historyAsked
    signal letterAsked
    signal settled(bool done)

    spacing: 8

    KfButton {
        icon.name: root.view.done ? "undo" : "check"
        kind: root.view.done ? KfButton.Outline : KfButton.Primary
        text: root.view.done ? qsTr("Open again") : root.view.doneName
        visible: root.view.settleable
        width: Math.min(implicitWidth, root.width)

        onClicked: root.settled(!root.view.done)
    }
    KfButton {
        icon.name: "mail"
        kind: KfButton.Outline
        text: qsTr("Letter to the client")
        visible: root.view.type === "visit"
        width: Math.min(implicitWidth, root.width)

        onClicked: root.letterAsked()
    }
    KfButton {
        icon.name: "history"
        kind: KfButton.Ghost
        text: qsTr("History of changes")
        width: Math.min(implicitWidth, root.width)

        onClicked: root.historyAsked()
    }
    KfButton {
        icon.name: "trash"
        kind: KfButton.Ghost
        text: qsTr("Delete")
        width: Math.min(implicitWidth, root.width)

        onClicked: root.deleteAsked()
    }
}
