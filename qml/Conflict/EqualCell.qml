import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// A value that is the same in every version.
Rectangle {
    id: root

    property string text

    border.color: Theme.color.outline
    border.width: 1
    color: Theme.color.surfaceRaised
    implicitHeight: Math.max(52, line.implicitHeight + 16)
    radius: 12

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        KfIcon {
            color: Theme.color.textSubtle
            name: "check"
            size: 18
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 2
            style: Theme.text.rowTitle
            text: root.text
            weight: Font.Normal
            wrapMode: Text.Wrap
        }
    }
}
