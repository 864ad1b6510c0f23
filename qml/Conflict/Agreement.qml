import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// How much of the versions is the same.
Item {
    id: root

    property string text

    implicitHeight: line.implicitHeight + 12

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 2
        anchors.right: parent.right
        spacing: 8
        y: 12

        KfIcon {
            color: Theme.color.textMuted
            name: "check"
            size: 16
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            style: Theme.text.caption
            text: root.text
            wrapMode: Text.Wrap
        }
    }
}
