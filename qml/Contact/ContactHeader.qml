import QtQuick
import QtQuick.Layouts
import Keyfield.Contact
import Keyfield.Controls
import Keyfield.Theme

// Who this is, and at whose.
GridLayout {
    id: root

    required property contactView view
    signal accountAsked(string key)

    columnSpacing: Theme.space.x4
    columns: Theme.largeText && Theme.compact ? 1 : 2
    rowSpacing: Theme.space.x2

    KfAvatar {
        Accessible.ignored: true
        name: root.view.name
        size: Theme.dense ? 56 : 60
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.dense ? 0 : 2

        KfText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            maximumLineCount: 3
            style: Theme.text.title1
            text: root.view.name
            wrapMode: Text.Wrap
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 3
            style: Theme.dense ? Theme.text.label : Theme.text.callout
            text: root.view.position
            visible: text !== ""
            weight: Font.Normal
            wrapMode: Text.Wrap
        }
        KfTapArea {
            id: client

            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumWidth: 0
            implicitHeight: name.implicitHeight + 6
            implicitWidth: name.implicitWidth + icon.width + 8
            text: qsTr("Client: %1").arg(root.view.account)
            visible: root.view.accountKey !== ""

            onClicked: root.accountAsked(root.view.accountKey)

            KfIcon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.primaryText
                name: "accounts"
                size: 18
            }
            KfText {
                id: name

                Accessible.ignored: true
                anchors.left: icon.right
                anchors.leftMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.primaryText
                style: Theme.dense ? Theme.text.label : Theme.text.callout
                text: root.view.account
                weight: Font.Medium
                width: Math.min(Math.ceil(implicitWidth), client.width - x)
            }
        }
    }
}
