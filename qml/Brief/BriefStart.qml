import QtQuick
import QtQuick.Layouts
import Keyfield.Brief
import Keyfield.Controls
import Keyfield.Theme

// What one came for, below everything: into the visit, or on the way to it.
Rectangle {
    id: root

    required property briefView view
    signal start
    signal route

    color: Theme.color.surfaceRaised
    implicitHeight: line.implicitHeight + 24

    KfDivider {
        width: parent.width
    }
    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Item {
            Layout.fillWidth: true
            visible: Theme.dense
        }
        KfButton {
            Layout.fillWidth: !Theme.dense
            icon.name: "play"
            kind: KfButton.Primary
            text: root.view.runs ? qsTr("Back to the visit") : qsTr("Start the visit")

            onClicked: root.start()
        }
        KfButton {
            id: route

            Accessible.name: qsTr("The way there")
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.controlHeight
            leftPadding: 0
            rightPadding: 0
            visible: root.view.route !== ""

            onClicked: root.route()

            KfIcon {
                anchors.centerIn: parent
                color: Theme.color.text
                name: "nav"
                size: 24
            }
            KfTooltip {
                text: qsTr("The way there")
                visible: route.hovered && !route.down
            }
        }
    }
}
