import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Above the items of one list: what it is, and how far one has come.
Item {
    id: root

    required property string title
    required property string detail
    // What the button behind it does; empty: there is none.
    property string removeText
    property bool large: false
    // Above the line of text and below it.
    property real topMargin: 0
    property real bottomMargin: 4
    signal removed

    implicitHeight: line.implicitHeight + root.topMargin + root.bottomMargin

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8
        y: root.topMargin

        GridLayout {
            columnSpacing: 8
            columns: Theme.largeText ? 1 : 2
            rowSpacing: 0

            KfText {
                Accessible.name: Words.list([root.title, root.detail])
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                maximumLineCount: 2
                style: root.large ? Theme.text.title3 : Theme.text.section
                text: root.title
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.ignored: true
                Layout.fillWidth: Theme.largeText
                color: Theme.color.textMuted
                style: Theme.text.caption
                text: root.detail
                visible: root.detail !== ""
            }
        }
        KfIconButton {
            Layout.rightMargin: Theme.dense ? -8 : -12
            color: Theme.color.textMuted
            icon.name: "trash"
            iconSize: 18
            text: root.removeText
            visible: root.removeText !== ""

            onClicked: root.removed()
        }
    }
}
