pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// The compact window's navigation, under the thumb, with ＋ in its middle.
Rectangle {
    id: root

    required property KfNavPlaces places
    required property string current
    // What the system keeps free below, such as the gesture line.
    property real safeArea: 22

    signal chosen(string page)
    signal capture
    signal voice

    readonly property int half: Math.ceil(root.places.items.length / 2)

    Accessible.name: qsTr("Main navigation")
    Accessible.role: Accessible.PageTabList
    color: Theme.color.surfaceRaised
    implicitHeight: 62 + root.safeArea

    KfDivider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    RowLayout {
        anchors.left: parent.left
        anchors.leftMargin: 4
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.top: parent.top
        anchors.topMargin: 1
        spacing: 0

        Repeater {
            model: root.half
            delegate: KfNavButton {
                required property int index
                readonly property KfNavItem item: root.places.items[index]

                Layout.fillWidth: true
                Layout.preferredHeight: 62
                Layout.preferredWidth: 1
                count: item.count
                countName: item.countName
                current: item.page === root.current
                iconName: item.iconName
                label: item.label
                topPadding: 4

                onClicked: root.chosen(item.page)
            }
        }
        KfCaptureButton {
            Layout.preferredHeight: 62
            Layout.preferredWidth: 76
            boxHeight: 50
            boxWidth: 60
            topInset: 4

            onClicked: root.capture()
            onHeld: root.voice()
        }
        Repeater {
            model: root.places.items.length - root.half
            delegate: KfNavButton {
                required property int index
                readonly property KfNavItem item: root.places.items[root.half + index]

                Layout.fillWidth: true
                Layout.preferredHeight: 62
                Layout.preferredWidth: 1
                count: item.count
                countName: item.countName
                current: item.page === root.current
                iconName: item.iconName
                label: item.label
                topPadding: 4

                onClicked: root.chosen(item.page)
            }
        }
    }
}
