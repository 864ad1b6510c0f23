pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// What it is about, and taking everything from one device at once.
Column {
    id: root

    required property conflictView view
    signal back
    signal takeSide(int side)

    readonly property bool buttons: Theme.dense && root.view.sides.length === 2 && root.view.agreement !== ""

    RowLayout {
        height: Math.max(56, titles.implicitHeight + (Theme.dense ? 30 : 8))
        spacing: Theme.dense ? 12 : 4
        width: parent.width

        KfIconButton {
            Layout.leftMargin: Theme.dense ? Theme.screenMargin - 8 : 4
            icon.name: Theme.dense ? "back" : "left"
            text: qsTr("Back")

            onClicked: root.back()
        }
        ColumnLayout {
            id: titles

            Layout.fillWidth: true
            Layout.rightMargin: Theme.screenMargin
            spacing: 0

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                style: Theme.dense ? Theme.text.title2 : Theme.text.title3
                text: root.view.title
                weight: Theme.dense ? Font.Bold : Font.DemiBold
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.dense ? Theme.text.rowDetail : Theme.text.caption
                text: Theme.dense && root.view.agreement !== "" ? qsTr("%1. Both are kept, nothing gets lost").arg(root.view.subtitle) : root.view.subtitle
            }
        }
        Repeater {
            model: root.buttons ? root.view.sides : []

            KfButton {
                required property int index
                required property conflictSide modelData

                Layout.rightMargin: index === 1 ? Theme.screenMargin : 0
                icon.name: modelData.iconName
                kind: KfButton.Outline
                text: modelData.takeAll

                onClicked: root.takeSide(index)
            }
        }
    }
    KfSegmentedControl {
        readonly property int together: root.view.sides.length

        currentIndex: root.view.side < 0 ? together : root.view.side
        height: visible ? implicitHeight : 0
        label: qsTr("Which version to take")
        model: root.view.sideNames.concat([qsTr("Together")])
        visible: !Theme.dense && root.view.agreement !== "" && root.view.sides.length >= 2 && root.view.sides.length <= 3
        width: parent.width - 2 * Theme.screenMargin
        x: Theme.screenMargin

        onActivated: index => root.takeSide(index === together ? -1 : index)
    }
}
