pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Shell
import Keyfield.Team
import Keyfield.Theme

// A client is accepted, part by part; or one is back, and reads what happened meanwhile.
FocusScope {
    id: root

    required property TakeoverModel model
    readonly property real bottomBar: bar.height
    readonly property takeoverView view: root.model.view
    signal back
    signal openAccount(string key)
    signal openRecord(string type, string key)
    signal letterAsked(string key)
    signal undoable(string text)
    signal trouble(string text)

    readonly property real inner: Math.min(root.width - 2 * Theme.screenMargin, 640 * Theme.textScale)

    Accessible.name: bar.title
    Accessible.role: Accessible.Pane

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
            root.back()
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        title: bar.title

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6
        focus: true
        visible: root.view.exists

        Column {
            id: content

            spacing: Theme.space.x3
            width: root.inner
            x: Theme.screenMargin

            KfText {
                color: Theme.color.textMuted
                elide: Text.ElideNone
                style: Theme.text.callout
                text: root.view.detail
                width: parent.width
                wrapMode: Text.Wrap
            }
            Flow {
                spacing: 8
                width: parent.width

                KfButton {
                    icon.name: "accounts"
                    kind: KfButton.Outline
                    small: true
                    text: qsTr("Open the client")
                    width: Math.min(implicitWidth, parent.width)

                    onClicked: root.openAccount(root.view.accountKey)
                }
                KfButton {
                    icon.name: "mail"
                    kind: KfButton.Outline
                    small: true
                    text: qsTr("Introduce yourself by letter")
                    visible: root.view.accepts
                    width: Math.min(implicitWidth, parent.width)

                    onClicked: root.letterAsked(root.view.key)
                }
            }
            KfSectionHeader {
                count: root.view.accepts ? root.model.parts.count : root.model.news.count
                title: root.view.accepts ? qsTr("What is open there") : qsTr("What happened meanwhile")
                width: parent.width
            }
            Repeater {
                model: root.model.parts

                TakeoverPart {
                    width: content.width

                    onToggled: (key, confirmed) => root.model.confirm(key, confirmed)
                }
            }
            KfCard {
                bottomPadding: 1
                padding: 0
                topPadding: 1
                visible: root.model.news.count > 0
                width: parent.width

                Column {
                    width: parent.width

                    Repeater {
                        model: root.model.news

                        KfListItem {
                            id: row

                            required property int index
                            required property string recordKey
                            required property string type
                            required property string iconName
                            required property string tone
                            required property string detail
                            required property string day
                            required title

                            divider: row.index > 0
                            leading: KfIconTile {
                                iconName: row.iconName
                                size: 32
                                tone: row.tone
                            }
                            meta: row.day
                            subtitle: row.detail
                            width: content.width

                            onClicked: root.openRecord(row.type, row.recordKey)
                        }
                    }
                }
            }
            KfText {
                color: Theme.color.textMuted
                elide: Text.ElideNone
                style: Theme.text.body
                text: root.view.accepts ? qsTr("Nothing is open at this client") : qsTr("Nothing has changed at this client")
                visible: root.model.parts.count + root.model.news.count === 0
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    KfBottomActionBar {
        id: bar

        readonly property string title: root.view.accepts ? qsTr("Accept: %1").arg(root.view.account) : qsTr("Back with you: %1").arg(root.view.account)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        note: root.view.left > 0 ? qsTr("%n part(s) left to read", "", root.view.left) : ""
        primaryEnabled: root.view.left === 0
        primaryIcon: "check"
        primaryText: root.view.accepts ? qsTr("Accept the client") : qsTr("I know it all")
        visible: root.view.exists

        onPrimary: root.model.finish()
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "handoff"
        text: qsTr("It was taken back, or somebody else has the client by now")
        title: qsTr("There is no such handover")
        visible: root.view.loaded && !root.view.exists
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
