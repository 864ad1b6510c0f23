import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// One change: what it was and what it became, and the way back.
FocusScope {
    id: root

    property string title
    property string before
    property string after
    property string iconName
    property string tone: "neutral"
    property string spoken
    property bool restorable: false
    signal restore

    Accessible.name: root.spoken
    Accessible.role: Accessible.ListItem
    implicitHeight: line.implicitHeight + 20

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        spacing: 12
        y: 10

        KfIconTile {
            Layout.alignment: Qt.AlignTop
            iconName: root.iconName
            round: true
            size: 32
            tone: root.tone
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                style: Theme.text.rowTitle
                text: root.title
                weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.textSubtle
                font.strikeout: true
                maximumLineCount: 4
                style: Theme.text.rowDetail
                text: root.before
                visible: root.before !== ""
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.textMuted
                maximumLineCount: 8
                style: Theme.text.rowDetail
                text: root.after
                visible: root.after !== ""
                wrapMode: Text.Wrap
            }
            KfButton {
                Accessible.name: qsTr("Bring back: %1, %2").arg(root.title).arg(root.before)
                Layout.leftMargin: -12
                icon.name: "undo"
                kind: KfButton.Ghost
                small: true
                text: qsTr("Bring back")
                visible: root.restorable

                onClicked: root.restore()
            }
        }
    }
}
