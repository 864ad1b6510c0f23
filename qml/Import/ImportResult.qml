import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Import
import Keyfield.Theme

// It is being done, or it is done.
ColumnLayout {
    id: root

    required property ImportModel model
    signal another
    signal done

    readonly property bool running: root.model.view.step === "running"

    spacing: 12

    KfProgressRing {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space.x6
        accessibleName: root.model.progress
        iconName: root.running ? "" : "check"
        text: root.running ? Math.round(root.model.fraction * 100) + "%" : ""
        value: root.running ? root.model.fraction : 1
    }
    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.title2
        text: root.running ? qsTr("Importing") : root.model.view.result
        wrapMode: Text.Wrap
    }
    KfText {
        Layout.fillWidth: true
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.body
        text: root.running ? root.model.progress : root.model.view.file
        wrapMode: Text.WrapAnywhere
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.preferredWidth: Math.max(260, implicitWidth)
        Layout.topMargin: 10
        text: qsTr("Stop")
        visible: root.running

        onClicked: root.model.cancel()
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.preferredWidth: Math.max(260, implicitWidth)
        Layout.topMargin: 10
        kind: KfButton.Primary
        text: qsTr("Done")
        visible: !root.running

        onClicked: root.done()
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.preferredWidth: Math.max(260, implicitWidth)
        icon.name: "undo"
        text: qsTr("Take the import back")
        visible: !root.running && root.model.view.undoable

        onClicked: root.model.undo("")
    }
    KfButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        kind: KfButton.Ghost
        text: qsTr("Another file")
        visible: !root.running

        onClicked: root.another()
    }
}
