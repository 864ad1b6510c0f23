import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Deleted on one device, edited on another: the user says whether it lives.
KfCard {
    id: root

    property string text
    signal restore
    signal remove

    tone: "warning"

    ColumnLayout {
        spacing: Theme.space.x3
        width: parent.width

        RowLayout {
            spacing: Theme.space.x3

            KfIcon {
                Layout.alignment: Qt.AlignTop
                color: Theme.color.warningText
                name: "trash"
                size: 24
            }
            KfText {
                Layout.fillWidth: true
                style: Theme.text.body
                text: root.text
                wrapMode: Text.Wrap
            }
        }
        GridLayout {
            columnSpacing: 8
            columns: Theme.largeText ? 1 : 2
            rowSpacing: 8

            KfButton {
                Layout.fillWidth: !Theme.dense || Theme.largeText
                icon.name: "undo"
                kind: KfButton.Primary
                text: qsTr("Restore")

                onClicked: root.restore()
            }
            KfButton {
                Layout.fillWidth: Theme.largeText
                icon.name: "trash"
                kind: KfButton.Danger
                text: qsTr("Delete")

                onClicked: root.remove()
            }
        }
    }
}
