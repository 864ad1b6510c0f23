import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Something that happened, hung on the line of all that happened.
Item {
    id: root

    property string iconName
    property string tone: "neutral"
    property string title
    property string detail
    property string when
    // All of it in one; empty: made of the parts.
    property string spoken
    // The line ends here.
    property bool last: false
    property bool interactive: false
    // What stands below its words.
    default property alias below: text.data
    signal clicked

    Accessible.ignored: root.interactive
    Accessible.name: area.text
    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(32, text.implicitHeight) + (root.last ? 0 : Theme.dense ? 13 : 16)
    implicitWidth: 40 + text.implicitWidth

    KfTapArea {
        id: area

        anchors.fill: text
        anchors.leftMargin: -48
        anchors.margins: -4
        enabled: root.interactive
        text: root.spoken === "" ? Words.list([root.when, root.title, root.detail]) : root.spoken
        visible: root.interactive
        onClicked: root.clicked()
    }
    KfIconTile {
        iconName: root.iconName
        iconSize: Theme.dense ? 16 : 18
        round: true
        size: Theme.dense ? 30 : 32
        tone: root.tone
        x: Theme.dense ? 1 : 0
    }
    Rectangle {
        color: Theme.color.outline
        height: root.height - y - 6
        radius: 1
        visible: !root.last
        width: 2
        x: 15
        y: 38
    }
    ColumnLayout {
        id: text

        anchors.left: parent.left
        anchors.leftMargin: 40
        anchors.right: parent.right
        spacing: Theme.dense ? 0 : 1

        RowLayout {
            spacing: 8

            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                maximumLineCount: 2
                style: Theme.text.callout
                text: root.title
                weight: Font.Medium
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                color: Theme.color.textSubtle
                elide: Text.ElideNone
                style: Theme.text.caption
                text: root.when
                visible: !Theme.largeText && root.when !== ""
            }
        }
        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 3
            style: Theme.text.caption
            text: root.detail
            visible: root.detail !== ""
            wrapMode: Text.Wrap
        }
        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.color.textSubtle
            style: Theme.text.caption
            text: root.when
            visible: Theme.largeText && root.when !== ""
        }
    }
}
