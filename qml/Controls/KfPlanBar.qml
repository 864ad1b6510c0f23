import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// How much of a plan is done, with a mark where all of it is: in a table, a list.
Item {
    id: root

    required property real value // 1: all of it
    required property string text // as one reads it
    property string spoken: root.text
    property string tone: "primary"

    // A quarter more than the plan has room.
    readonly property real most: 1.25

    Accessible.name: root.spoken
    Accessible.role: Accessible.ProgressBar
    implicitHeight: Math.max(16, figure.implicitHeight)
    implicitWidth: 140

    KfBar {
        anchors.left: parent.left
        anchors.right: figure.left
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        mark: 1 / root.most
        tone: root.tone
        value: root.value / root.most
    }
    KfText {
        id: figure

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideNone
        size: 14
        style: Theme.text.numM
        text: root.text
    }
}
