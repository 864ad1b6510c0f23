pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// What is probably there already.
KfCard {
    id: root

    required property FormModel model
    signal opened(string key)

    bottomPadding: 1
    padding: 0
    tone: "warning"
    topPadding: 1

    Column {
        width: parent.width

        KfText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bottomPadding: 4
            color: Theme.color.warningText
            leftPadding: Theme.dense ? 14 : 16
            rightPadding: leftPadding
            style: Theme.text.label
            text: qsTr("This seems to be there already")
            topPadding: 12
            weight: Font.DemiBold
            width: parent.width
            wrapMode: Text.Wrap
        }
        Repeater {
            model: root.model.likes

            KfListItem {
                id: like

                required property int index
                required property string key
                required property string detail
                required spoken
                required title

                Accessible.name: qsTr("Open %1").arg(like.spoken)
                divider: like.index > 0
                visible: like.index === 0 || !Theme.compact // it leaves room to write
                subtitle: like.detail
                width: parent.width

                leading: KfAvatar {
                    Accessible.ignored: true
                    name: like.title
                    size: Theme.dense ? 32 : 40
                }
                trailing: Row {
                    spacing: 8

                    KfText {
                        Accessible.ignored: true
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.color.primaryText
                        style: Theme.text.label
                        text: qsTr("Open")
                        weight: Font.Medium
                    }
                    KfButton {
                        Accessible.name: qsTr("Merge with %1").arg(like.title)
                        icon.name: "merge"
                        kind: KfButton.Tonal
                        small: true
                        text: qsTr("Merge")
                        visible: root.model.view.mergeable

                        onClicked: root.model.merge(like.key)
                    }
                }

                Keys.onReturnPressed: like.clicked()
                onClicked: root.opened(like.key)
            }
        }
        KfLiveText {
            text: root.model.likes.count > 0 ? qsTr("This seems to be there already") : ""
        }
    }
}
