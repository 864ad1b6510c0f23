import QtQuick
import Keyfield.Controls
import Keyfield.Presented
import Keyfield.Shell
import Keyfield.Theme

// The screen turned to the client: what has been agreed with him, and nothing else of the app. It is left by holding
// its button, so that he does not get out of it by a touch.
KfPage {
    id: root

    required property PresentedModel model
    signal finished

    readonly property presentedView view: root.model.view

    Accessible.name: qsTr("What we have agreed")
    Accessible.role: Accessible.Pane
    bottomBar: footer.height

    // A key does not lead out either.
    Keys.onBackPressed: event => event.accepted = true
    Keys.onEscapePressed: event => event.accepted = true

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Flickable {
        id: scroll

        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: content.implicitHeight + 2 * Theme.space.x6

        Column {
            id: content

            width: Math.min(scroll.width - 2 * Theme.screenMargin, 640)
            x: (scroll.width - width) / 2
            y: Theme.space.x6

            Row {
                spacing: 16
                width: parent.width

                KfLogoTile {
                    id: tile

                    name: root.view.account
                    size: 64
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2
                    width: parent.width - tile.width - parent.spacing

                    KfText {
                        Accessible.name: text
                        Accessible.role: Accessible.Heading
                        maximumLineCount: 3
                        style: Theme.text.title1
                        text: root.view.account
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        color: Theme.color.textMuted
                        style: Theme.text.callout
                        text: qsTr("What we have agreed")
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
            PresentedPromises {
                model: root.model.ours
                title: qsTr("We have promised")
                width: parent.width
            }
            PresentedPromises {
                model: root.model.theirs
                title: qsTr("You have promised")
                width: parent.width
            }
            KfSectionHeader {
                title: qsTr("The next meeting")
                visible: root.view.next !== ""
                width: parent.width
            }
            KfCard {
                padding: 0
                visible: root.view.next !== ""
                width: parent.width

                KfListItem {
                    divider: false
                    interactive: false
                    subtitle: root.view.place
                    title: root.view.next
                    width: parent.width

                    leading: KfIconTile {
                        iconName: "calendar"
                    }
                }
            }
            KfEmptyState {
                iconName: "present"
                text: qsTr("Promises of both sides and the next meeting will stand here")
                title: qsTr("Nothing is agreed yet")
                visible: root.view.loaded && root.view.next === "" && root.model.ours.count === 0 && root.model.theirs.count === 0
                width: Math.min(parent.width, 360)
                x: (parent.width - width) / 2
            }
        }
    }
    Item {
        id: footer

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: leave.implicitHeight + 2 * Theme.space.x3

        KfButton {
            id: leave

            Accessible.onPressAction: root.finished()
            anchors.centerIn: parent
            kind: KfButton.Ghost
            text: qsTr("Hold to finish")
            width: Math.min(implicitWidth, parent.width - 2 * Theme.screenMargin)

            onPressAndHold: root.finished()
        }
    }
}
