import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Join
import Keyfield.Shell
import Keyfield.Theme

// One code, and what is written here reaches the company's server.
FocusScope {
    id: root

    required property JoinModel model

    signal back
    signal done(string text)

    function submit() {
        if (!root.model.busy)
            root.model.join()
    }

    Accessible.name: qsTr("Join a workspace")
    Accessible.role: Accessible.Pane

    Connections {
        target: root.model

        function onWelcomed(text: string) {
            root.done(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Join a workspace")

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6

        ColumnLayout {
            id: content

            spacing: Theme.space.x4
            width: Math.min(scroll.width - 2 * Theme.screenMargin, 480)
            x: (scroll.width - width) / 2

            KfText {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.x2
                color: Theme.color.textMuted
                style: Theme.text.body
                text: root.model.joined ? qsTr("This device belongs to: %1", "the name of a workspace").arg(root.model.workspace) : qsTr("Your administrator gives you a one-time code. What you have written here stays, and goes to your company's server.")
                wrapMode: Text.Wrap
            }
            KfInputField {
                id: code

                Layout.fillWidth: true
                error: root.model.error
                focus: true
                helper: qsTr("One long line")
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
                label: qsTr("Invitation code")
                placeholder: "KF1-…"
                readOnly: root.model.busy
                text: root.model.code
                visible: !root.model.joined

                onAccepted: root.submit()
                onEdited: root.model.code = code.text
            }
            KfButton {
                Layout.fillWidth: true
                busy: root.model.busy
                kind: KfButton.Primary
                text: root.model.busy ? qsTr("Asking the server") : root.model.error !== "" ? qsTr("Try again") : qsTr("Join")
                visible: !root.model.joined

                onClicked: root.submit()
            }
            KfButton {
                Layout.fillWidth: true
                kind: KfButton.Ghost
                text: root.model.joined ? qsTr("Back") : qsTr("Later")
                visible: !root.model.busy

                onClicked: root.back()
            }
        }
    }
}
