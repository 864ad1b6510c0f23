import QtQuick
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Unlock

// The door: one passphrase opens everything, with no network.
FocusScope {
    id: root

    required property UnlockModel model
    // First run: into the workspace of a company at once.
    property bool invited: false

    readonly property real side: Math.min(360, root.width - 2 * (Theme.largeText ? Theme.space.x4 : Theme.space.x8))

    function submit() {
        if (root.model.firstRun)
            root.model.choose(passphrase.text, repeated.text, invitation.visible ? invitation.text : "")
        else
            root.model.unlock(passphrase.text)
    }

    Accessible.name: qsTr("Unlock Keyfield")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.hero
    }
    UnlockFurrows {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.min(520, parent.height)
    }
    Flickable {
        id: scroll

        anchors.bottom: trust.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        contentHeight: column.y + column.implicitHeight + Theme.space.x6

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            width: root.side
            y: Math.max(Theme.space.x6, Math.min(Theme.compact ? 92 : scroll.height, (scroll.height - implicitHeight) / 2))

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.color.onHero
                height: 68
                radius: 22
                width: 68

                KfIcon {
                    anchors.centerIn: parent
                    color: Theme.color.onHeroAction
                    name: "logo"
                    size: 42
                }
            }
            Item {
                height: Theme.space.x5
                width: 1
            }
            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                color: Theme.color.onHero
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: Theme.largeText ? 4 : 2
                style: Theme.text.title1
                text: root.model.greeting
                width: parent.width
                wrapMode: Text.Wrap
            }
            Item {
                height: Theme.space.x1
                width: 1
            }
            KfText {
                color: Theme.color.onHeroMuted
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: 8
                style: Theme.text.body
                text: root.model.firstRun ? qsTr("Choose a passphrase. It encrypts everything on this device and cannot be recovered") : qsTr("Type your passphrase")
                width: parent.width
                wrapMode: Text.Wrap
            }
            Item {
                height: 30
                width: 1
            }
            PassphraseField {
                id: passphrase

                focus: true
                failed: root.model.error !== "" && !root.model.codeRefused
                name: qsTr("Passphrase")
                readOnly: root.model.busy
                shakes: root.model.refusals
                width: parent.width

                onAccepted: root.model.firstRun ? repeated.forceActiveFocus(Qt.TabFocusReason) : root.submit()
                onEdited: root.model.forgetError()
            }
            Item {
                height: Theme.space.x3
                visible: repeated.visible
                width: 1
            }
            PassphraseField {
                id: repeated

                failed: root.model.error !== "" && !root.model.codeRefused
                name: qsTr("The same once more")
                readOnly: root.model.busy
                shakes: root.model.refusals
                visible: root.model.firstRun
                width: parent.width

                onAccepted: invitation.visible ? invitation.forceActiveFocus(Qt.TabFocusReason) : root.submit()
                onEdited: root.model.forgetError()
            }
            Item {
                height: Theme.space.x3
                visible: invitation.visible
                width: 1
            }
            PassphraseField {
                id: invitation

                failed: root.model.codeRefused
                name: qsTr("Invitation code")
                readOnly: root.model.busy
                secret: false
                visible: root.model.firstRun && root.invited
                width: parent.width

                onAccepted: root.submit()
                onEdited: root.model.forgetError()
            }
            Item {
                height: trouble.visible ? Math.max(28, trouble.implicitHeight + 10) : Theme.space.x3
                width: parent.width

                KfText {
                    id: trouble

                    color: Theme.color.onHero
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 4
                    style: Theme.text.caption
                    text: root.model.error
                    visible: text !== ""
                    weight: Font.Medium
                    width: parent.width
                    wrapMode: Text.Wrap
                    y: 5
                }
            }
            KfLiveText {
                text: root.model.error
            }
            KfButton {
                busy: root.model.busy
                kind: KfButton.OnHero
                large: true
                text: root.model.busy ? qsTr("Opening") : root.model.firstRun ? qsTr("Create") : qsTr("Open")
                width: parent.width

                onClicked: root.submit()
            }
            Item {
                height: Theme.space.x2
                visible: root.model.firstRun
                width: 1
            }
            KfButton {
                enabled: !root.model.busy
                kind: KfButton.OnHeroRaised
                text: root.invited ? qsTr("Without an invitation") : qsTr("I have an invitation")
                visible: root.model.firstRun
                width: parent.width

                onClicked: {
                    root.invited = !root.invited
                    root.model.forgetError()
                    if (root.invited)
                        invitation.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
    }
    Row {
        id: trust

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 34
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space.x2

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.onHeroMuted
            name: "lock"
            size: 16
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.onHeroMuted
            horizontalAlignment: Text.AlignHCenter
            style: Theme.text.caption
            text: qsTr("Your data are encrypted, no network is needed")
            width: Math.min(implicitWidth, root.width - 2 * Theme.space.x4 - 16 - trust.spacing)
            wrapMode: Text.Wrap
        }
    }
}
