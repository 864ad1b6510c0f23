import QtQuick
import QtQuick.Layouts
import Keyfield.Contact
import Keyfield.Controls
import Keyfield.Theme

// One tap to speak or write to them.
GridLayout {
    id: root

    required property contactView view
    signal capture(string accountKey)

    readonly property int shown: 1 + (root.view.callUrl !== "" ? 1 : 0) + (root.view.mailUrl !== "" ? 1 : 0)

    columnSpacing: 8
    columns: Theme.dense ? root.shown + 1 : Theme.largeText ? 1 : Math.min(root.shown, 2)
    rowSpacing: 8

    KfButton {
        Layout.fillWidth: !Theme.dense
        Accessible.name: qsTr("Call %1").arg(root.view.phone)
        icon.name: "phone"
        text: qsTr("Call")
        visible: root.view.callUrl !== ""

        onClicked: Qt.openUrlExternally(root.view.callUrl)
    }
    KfButton {
        Layout.fillWidth: !Theme.dense
        Accessible.name: qsTr("Write to %1").arg(root.view.email)
        icon.name: "mail"
        text: qsTr("Email")
        visible: root.view.mailUrl !== ""

        onClicked: Qt.openUrlExternally(root.view.mailUrl)
    }
    KfButton {
        Layout.columnSpan: root.shown === 3 && !Theme.dense && !Theme.largeText ? 2 : 1
        Layout.fillWidth: !Theme.dense
        icon.name: "edit"
        text: qsTr("Note")

        onClicked: root.capture(root.view.accountKey)
    }
    Item {
        Layout.fillWidth: true
        visible: Theme.dense
    }
}
