import QtQuick
import QtQuick.Layouts
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Theme

// Who this is, and what one can do at once.
Column {
    id: root

    required property accountView view
    property bool withActions: true
    signal capture

    bottomPadding: Theme.dense ? 14 : 0
    spacing: 14
    topPadding: Theme.dense ? 18 : 0

    RowLayout {
        spacing: Theme.space.x4
        width: parent.width

        KfLogoTile {
            name: root.view.name
            size: Theme.dense ? 56 : 60
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            RowLayout {
                spacing: 8

                KfText {
                    Accessible.name: root.view.tier === "" ? text : qsTr("%1, segment %2").arg(text).arg(root.view.tier)
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: !tier.visible
                    Layout.maximumWidth: tier.visible ? root.width - 200 : -1
                    maximumLineCount: 2
                    style: Theme.text.title1
                    text: root.view.name
                    wrapMode: Text.Wrap
                }
                KfTag {
                    id: tier

                    text: root.view.tier
                    visible: Theme.dense && root.view.tier !== ""
                }
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                maximumLineCount: 2
                style: Theme.dense ? Theme.text.rowDetail : Theme.text.callout
                text: root.view.about
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
        KfButton {
            Layout.leftMargin: Theme.space.x2
            icon.name: "edit"
            kind: KfButton.Outline
            text: qsTr("Note")
            visible: Theme.dense && root.withActions

            onClicked: root.capture()
        }
    }
    RowLayout {
        spacing: 8
        visible: !Theme.dense && root.withActions
        width: parent.width

        QuickAction {
            Layout.fillWidth: true
            iconName: "edit"
            text: qsTr("Note")

            onClicked: root.capture()
        }
        QuickAction {
            Layout.fillWidth: true
            iconName: "phone"
            text: qsTr("Call")
            visible: Theme.touch && root.view.phone !== ""

            onClicked: Qt.openUrlExternally("tel:" + root.view.phone.replace(/[^+\d]/g, ""))
        }
        QuickAction {
            Layout.fillWidth: true
            iconName: "mail"
            text: qsTr("Email")
            visible: Theme.touch && root.view.email !== ""

            onClicked: Qt.openUrlExternally("mailto:" + encodeURIComponent(root.view.email))
        }
    }
}
