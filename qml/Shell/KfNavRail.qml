pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The navigation of wider windows: ＋ on top, the places below it, who one is at the foot.
Rectangle {
    id: root

    required property KfNavPlaces places
    required property string current
    property string userName

    signal chosen(string page)
    signal capture
    signal voice
    signal profile

    Accessible.name: qsTr("Main navigation")
    Accessible.role: Accessible.PageTabList
    color: Theme.color.surface
    implicitWidth: Theme.expanded ? 88 : 80

    KfDivider {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.dense ? 14 : 20
        spacing: 4

        KfCaptureButton {
            anchors.horizontalCenter: parent.horizontalCenter
            height: width
            width: Theme.dense ? 56 : 60

            onClicked: root.capture()
            onHeld: root.voice()
        }
        Item {
            height: 8
            width: 1
        }
        Repeater {
            model: root.places.items.length
            delegate: KfNavButton {
                required property int index
                readonly property KfNavItem item: root.places.items[index]

                count: item.count
                countName: item.countName
                current: item.page === root.current
                height: Theme.dense ? 56 : 60
                iconName: item.iconName
                label: item.label
                tile: true
                width: 76

                onClicked: root.chosen(item.page)
            }
        }
    }
    KfTapArea {
        Accessible.name: qsTr("Profile and settings")
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        anchors.horizontalCenter: parent.horizontalCenter
        height: 48
        width: 48

        onClicked: root.profile()

        KfAvatar {
            anchors.centerIn: parent
            name: root.userName !== "" ? root.userName : "·"
            size: Theme.dense ? 36 : 44
        }
    }
}
