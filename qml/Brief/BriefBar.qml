import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// The way back, and the brief as a paper.
RowLayout {
    id: root

    property bool savable: true
    signal back
    signal save

    height: Theme.dense ? 64 : 56
    spacing: 4

    KfIconButton {
        icon.name: "back"
        text: qsTr("Back")

        onClicked: root.back()
    }
    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        style: Theme.dense ? Theme.text.title2 : Theme.text.title3
        text: qsTr("Brief")
    }
    KfIconButton {
        icon.name: "share"
        text: qsTr("Save as a PDF")
        visible: root.savable

        onClicked: root.save()
    }
}
