pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Letter
import Keyfield.Models
import Keyfield.Shell
import Keyfield.Theme

// The letter to the client after a visit: read once, changed where needed, on its way in a tap.
KfPage {
    id: root

    required property LetterModel model
    required property SyncStatus sync
    signal back

    readonly property list<string> languages: ["ru", "en"]
    readonly property bool offline: root.sync.state === SyncStatus.Offline

    Accessible.name: qsTr("Letter to the client")
    Accessible.role: Accessible.Pane
    bottomBar: actions.visible ? actions.height : 0
    Component.onDestruction: root.model.leave()
    Keys.onPressed: event => {
        event.accepted = keys.pressed(event.key, event.modifiers, event.text) !== null
        if (event.accepted)
            root.send()
    }

    LetterKeys {
        id: keys
    }

    function send() {
        if (root.offline)
            root.model.queue()
        else
            root.model.hand()
    }

    Connections {
        target: root.model

        // What is not being written in is read from its beginning.
        function onViewChanged() {
            for (const field of [to, subject]) {
                if (!field.activeFocus)
                    field.field.cursorPosition = 0
            }
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
        title: qsTr("Letter to the client")

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: actions.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6
        visible: root.model.view.exists

        ColumnLayout {
            id: content

            spacing: 12
            width: Math.min(scroll.width - 2 * Theme.screenMargin, 640)
            x: (scroll.width - width) / 2

            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.callout
                text: Words.list([root.model.view.account, root.model.view.when])
                wrapMode: Text.Wrap
            }
            KfBanner {
                Layout.fillWidth: true
                iconName: root.model.view.queued ? "clock" : "send"
                text: root.model.view.state
                visible: root.model.view.state !== ""
            }
            KfSegmentedControl {
                Layout.fillWidth: true
                currentIndex: root.languages.indexOf(root.model.language)
                label: qsTr("Language of the letter")
                model: ["Русский", "English"]

                onActivated: index => root.model.language = root.languages[index]
            }
            KfInputField {
                id: to

                Layout.fillWidth: true
                helper: to.text !== "" ? "" : others.visible ? qsTr("Choose from the client's people, or type an address") : qsTr("Nobody has an e-mail address here yet")
                iconName: "at"
                label: qsTr("To")
                text: root.model.to

                onTextChanged: root.model.to = to.text
            }
            Flow {
                id: others

                Layout.fillWidth: true
                spacing: 8
                visible: root.model.others.count > 0

                Repeater {
                    model: root.model.others

                    KfChip {
                        required property string key
                        required property string name

                        Accessible.name: qsTr("Write to %1 too").arg(name)
                        icon.name: "plus"
                        kind: KfChip.Entity
                        maximumWidth: others.width
                        text: name
                        tone: "info"

                        onClicked: root.model.addAddress(key)
                    }
                }
            }
            KfInputField {
                id: subject

                Layout.fillWidth: true
                label: qsTr("Subject")
                text: root.model.subject

                onTextChanged: root.model.subject = subject.text
            }
            KfCard {
                Layout.fillWidth: true
                padding: 14

                TextEdit {
                    id: body

                    Accessible.name: qsTr("Text of the letter")
                    Accessible.role: Accessible.EditableText
                    activeFocusOnTab: true
                    color: Theme.color.text
                    font: Theme.text.body.font
                    height: Math.max(implicitHeight, 160)
                    selectByMouse: true
                    selectedTextColor: Theme.color.onPrimary
                    selectionColor: Theme.color.primary
                    text: root.model.body
                    width: parent.width
                    wrapMode: TextEdit.Wrap

                    onTextChanged: root.model.body = body.text
                }
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.caption
                text: qsTr("Only promises and the next meeting come into the letter. Your tasks, risks and notes stay with you")
                wrapMode: Text.Wrap
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                KfButton {
                    icon.name: "copy"
                    small: true
                    text: qsTr("Copy")
                    onClicked: root.model.copy()
                }
                KfButton {
                    icon.name: "file"
                    small: true
                    text: qsTr("Minutes as a PDF")
                    visible: !root.model.view.introduces
                    onClicked: root.model.savePdf()
                }
                KfButton {
                    icon.name: "refresh"
                    small: true
                    text: qsTr("Compose anew")
                    visible: root.model.view.touched
                    onClicked: root.model.compose()
                }
            }
        }
    }
    KfBottomActionBar {
        id: actions

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.model.view.exists
        primaryIcon: root.offline ? "clock" : "send"
        primaryText: root.offline ? qsTr("Send when there is a network") : qsTr("Open in the mail program")

        onPrimary: root.send()
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "mail"
        text: qsTr("It may have been deleted on another device")
        title: qsTr("There is no such visit")
        visible: root.model.view.loaded && !root.model.view.exists
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
