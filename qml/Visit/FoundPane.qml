pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Visit

// What was found in the note: ticked, it becomes a record when the visit is over.
Rectangle {
    id: root

    required property RowModel proposals
    signal answered(string key, bool accepted)

    Accessible.name: qsTr("Found in the note")
    Accessible.role: Accessible.Pane
    color: Theme.color.surface
    implicitWidth: 300

    KfDivider {
        anchors.bottom: parent.bottom
        anchors.top: parent.top
        width: 1
    }
    KfText {
        id: title

        Accessible.name: text
        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: count.left
        anchors.rightMargin: 8
        style: Theme.text.title3
        text: qsTr("Found in the note")
        y: 18
    }
    KfText {
        id: count

        anchors.baseline: title.baseline
        anchors.right: parent.right
        anchors.rightMargin: 20
        color: Theme.color.textMuted
        style: Theme.text.caption
        text: list.count > 0 ? Words.number(list.count) : ""
    }
    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.top: title.bottom
        anchors.topMargin: 10
        bottomMargin: 18
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.proposals

        delegate: FoundItem {
            width: list.width

            onAnswered: (key, accepted) => root.answered(key, accepted)
        }
    }
    KfText {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: parent.right
        anchors.rightMargin: 20
        color: Theme.color.textMuted
        maximumLineCount: 4
        style: Theme.text.callout
        text: qsTr("Tasks and promises that you write down will stand here")
        visible: list.count === 0
        wrapMode: Text.Wrap
        y: 58
    }
}
