import QtQuick
import Keyfield.Controls
import Keyfield.People
import Keyfield.Theme

// Who sits at the table, in the header; a press leads to saying so.
KfTapArea {
    id: root

    required property Attendees people
    property color color: Theme.color.onHero
    property color ringColor: Theme.color.hero

    readonly property list<string> names: root.people.names

    cornerRadius: height / 2
    implicitHeight: 36
    implicitWidth: root.names.length > 0 ? faces.implicitWidth + 8 : 36
    text: root.names.length > 0 ? qsTr("At the table: %1").arg(Words.list(root.names)) : qsTr("Who is at the table?")

    KfAvatarStack {
        id: faces

        Accessible.ignored: true
        anchors.centerIn: parent
        names: root.names
        ringColor: root.ringColor
        size: 28
        visible: root.names.length > 0
    }
    KfIcon {
        anchors.centerIn: parent
        color: root.color
        name: "userplus"
        size: 22
        visible: root.names.length === 0
    }
}
