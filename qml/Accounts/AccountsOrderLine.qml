import QtQuick
import QtQuick.Layouts
import Keyfield.Accounts
import Keyfield.Controls
import Keyfield.Theme

// How the list is sorted, how well one knows where one is, and the way to another order.
Item {
    id: root

    required property accountsView view
    required property string orderName
    required property string iconName
    signal orderAsked
    signal placeAsked

    implicitHeight: line.implicitHeight

    GridLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        columnSpacing: 8
        columns: Theme.largeText ? 1 : 2
        rowSpacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            KfIcon {
                color: Theme.color.text
                name: root.iconName
                size: 18
            }
            KfText {
                style: Theme.text.label
                text: root.orderName
                weight: Font.Medium
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.label
                text: root.view.place
            }
        }
        RowLayout {
            spacing: 8

            KfButton {
                kind: KfButton.Ghost
                small: true
                text: qsTr("Try again")
                visible: root.view.placeMissing

                onClicked: root.placeAsked()
            }
            KfButton {
                Accessible.name: qsTr("Order: %1").arg(root.orderName)
                icon.name: "sort"
                kind: KfButton.Ghost
                small: true
                text: qsTr("Order")

                onClicked: root.orderAsked()
            }
        }
    }
}
