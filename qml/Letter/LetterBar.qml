import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// The way back, and what the page is.
RowLayout {
    id: root

    property string title
    signal back

    height: Math.max(Theme.dense ? 64 : 56, implicitHeight)
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
        text: root.title
    }
}
