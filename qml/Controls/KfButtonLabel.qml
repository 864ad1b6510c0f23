import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What stands on a button: an icon or a ring, and a text that may take two lines when letters are large.
Item {
    id: root

    property string text
    property string iconName
    property bool busy: false
    property color color: Theme.color.text
    property real spacing: 8
    property TextStyle style: Theme.text.button
    readonly property real iconSpace: root.iconName !== "" || root.busy ? 20 + root.spacing : 0

    implicitHeight: Math.max(20, label.implicitHeight)
    implicitWidth: label.implicitWidth + root.iconSpace

    Row {
        anchors.centerIn: parent
        spacing: root.spacing

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            name: root.iconName
            size: 20
            visible: root.iconName !== "" && !root.busy
        }
        KfProgressRing {
            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            indeterminate: true
            size: 20
            strokeWidth: 2.5
            trackColor: "transparent"
            visible: root.busy
        }
        KfText {
            id: label

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.largeText ? 2 : 1
            style: root.style
            text: root.text
            weight: Font.DemiBold
            width: Math.min(implicitWidth, root.width - root.iconSpace)
            wrapMode: Theme.largeText ? Text.Wrap : Text.NoWrap
        }
    }
}
