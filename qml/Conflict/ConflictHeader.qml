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
    signal keep
    signal takeSide(int side)

    readonly property int sides: root.view.sides.length
    readonly property bool choosable: root.view.agreement !== "" && root.sides >= 2
    readonly property bool buttons: Theme.dense && root.choosable && root.width >= 420 + 220 * (root.sides + 1)
    readonly property bool fits: root.view.tabs.length <= 4 && root.widest(root.view.tabs) + 12 <= segments.tileWidth

    function widest(names: list<string>): real {
        let most = 0
        for (const name of names)
            most = Math.max(most, metrics.advanceWidth(name))
        return most
    }

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
            Layout.rightMargin: root.buttons ? 0 : Theme.screenMargin
            spacing: 0

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                maximumLineCount: 2
                style: Theme.dense ? Theme.text.title2 : Theme.text.title3
                text: root.view.title
                weight: Theme.dense ? Font.Bold : Font.DemiBold
                wrapMode: Text.Wrap
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.dense ? Theme.text.label : Theme.text.caption
                text: Theme.dense && root.view.agreement !== "" ? root.view.subtitle + ". " + root.view.safe : root.view.subtitle
                weight: Font.Normal
            }
        }
        RowLayout {
            Layout.rightMargin: Theme.screenMargin
            spacing: 8
            visible: root.buttons

            Repeater {
                model: root.buttons ? root.view.sides : []

                KfButton {
                    required property int index
                    required property conflictSide modelData

                    Layout.maximumWidth: 220
                    icon.name: modelData.iconName
                    kind: KfButton.Outline
                    text: modelData.takeAll

                    onClicked: root.takeSide(index)
                }
            }
            KfButton {
                icon.name: "copy"
                kind: KfButton.Outline
                text: root.view.keepAll

                onClicked: root.keep()
            }
        }
    }
    Item {
        height: 2
        visible: root.choosable && !root.buttons
        width: 1
    }
    KfSegmentedControl {
        id: segments

        currentIndex: root.view.side < 0 ? root.sides : root.view.side
        label: qsTr("Which version to take")
        model: root.view.tabs
        visible: root.choosable && !root.buttons && root.fits
        width: parent.width - 2 * Theme.screenMargin
        x: Theme.screenMargin

        onActivated: index => {
            root.takeSide(index === root.sides ? -1 : index)
            segments.currentIndex = Qt.binding(() => root.view.side < 0 ? root.sides : root.view.side)
        }
    }
    SideChips {
        currentIndex: segments.currentIndex
        label: segments.label
        model: root.view.tabs
        visible: root.choosable && !root.buttons && !root.fits
        width: parent.width

        onActivated: index => root.takeSide(index === root.sides ? -1 : index)
    }
    FontMetrics {
        id: metrics

        font.family: Theme.text.label.family
        font.pixelSize: Theme.text.label.pixelSize
        font.weight: Font.DemiBold
    }
}
