pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// A setting with its few values below its name.
Item {
    id: root

    property string title
    property string iconName
    property bool divider: false
    property list<string> values
    property int current: 0

    signal chosen(int index)

    readonly property real side: Theme.dense ? 14 : 16
    // Large letters leave no room beside each other.
    readonly property bool stacked: Theme.largeText

    implicitHeight: column.implicitHeight + 2 * (Theme.dense ? 10 : 12)
    implicitWidth: 280

    KfDivider {
        anchors.left: parent.left
        anchors.leftMargin: root.side + name.x
        anchors.right: parent.right
        visible: root.divider
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        spacing: Theme.dense ? 8 : 10
        y: Theme.dense ? 10 : 12

        RowLayout {
            spacing: 12

            KfIconTile {
                iconName: root.iconName
            }
            KfText {
                id: name

                Accessible.ignored: true
                Layout.fillWidth: true
                style: Theme.text.rowTitle
                text: root.title
                wrapMode: Text.Wrap
            }
        }
        KfSegmentedControl {
            Layout.fillWidth: true
            currentIndex: root.current
            label: root.title
            model: root.values
            visible: !root.stacked

            onActivated: index => root.chosen(index)
        }
        Repeater {
            model: root.stacked ? root.values : []

            KfFieldChoice {
                id: choice

                required property int index
                required property string modelData

                Layout.fillWidth: true
                checked: choice.index === root.current
                text: choice.modelData

                onClicked: root.chosen(choice.index)
            }
        }
    }
}
