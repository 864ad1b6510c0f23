import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// At the top of a page that one came to: the way back and what the page is; more buttons of the page's own follow.
RowLayout {
    id: root

    property string title
    property bool showBack: true
    signal back

    anchors.leftMargin: Theme.dense ? Theme.screenMargin - 8 : 4
    anchors.rightMargin: Theme.screenMargin
    height: Math.max(Theme.dense ? 72 : 56, implicitHeight)
    spacing: 4

    KfIconButton {
        icon.name: "back"
        text: qsTr("Back")
        visible: root.showBack

        onClicked: root.back()
    }
    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.leftMargin: root.showBack ? 0 : 12
        maximumLineCount: 2
        style: Theme.dense ? Theme.text.title2 : Theme.text.title3
        text: root.title
        wrapMode: Text.Wrap
    }
}
