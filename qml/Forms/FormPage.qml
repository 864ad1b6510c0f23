pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Shell
import Keyfield.Theme

// A record to be written: a new one, or one that is there. Enter goes to the next field, Ctrl+Enter saves, Esc leaves,
// and what was typed is there the next time.
KfPage {
    id: root

    required property FormModel model

    readonly property formView view: root.model.view
    readonly property bool wide: scroll.width >= 640 && !Theme.largeText
    readonly property real side: Theme.dense ? 28 : Theme.screenMargin

    signal back
    // One that is there already.
    signal openRecord(string type, string key)

    function goOn() {
        const item = root.Window.activeFocusItem
        item?.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    // Into view, with what is said below it.
    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y + column.y
        const bottom = top + item.height
        if (top - 12 < scroll.contentY)
            scroll.contentY = Math.max(0, top - 12)
        else if (bottom + 12 > scroll.contentY + scroll.height)
            scroll.contentY = Math.max(0, Math.min(bottom + 12, scroll.contentHeight) - scroll.height)
    }
    function focusField(key: string) {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FormField
            if (field && field.key === key) {
                field.forceActiveFocus(Qt.TabFocusReason)
                root.reveal(field)
            }
        }
    }

    Accessible.name: root.view.title
    Accessible.role: Accessible.Pane
    bottomBar: actions.height + Theme.keyboardHeight

    Keys.onBackPressed: root.back()
    Keys.onEscapePressed: root.back()
    Keys.onPressed: event => {
        event.accepted = true
        if (keys.pressed(event.key, event.modifiers, event.text))
            root.model.save()
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.goOn()
        else
            event.accepted = false
    }

    FormKeys {
        id: keys
    }
    onVisibleChanged: {
        if (!root.visible)
            picker.close()
    }

    Connections {
        target: root.model

        function onOpened() {
            scroll.contentY = 0
        }
        function onRefused(field: string) {
            root.focusField(field)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    RowLayout {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? root.side - 12 : 4
        anchors.right: parent.right
        anchors.rightMargin: root.side
        height: Math.max(56, title.implicitHeight + 12)
        spacing: 4

        KfIconButton {
            icon.name: "x"
            text: qsTr("Close; what you wrote stays here")

            onClicked: root.back()
        }
        KfText {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            maximumLineCount: 2
            style: Theme.text.title2
            text: root.view.title
            wrapMode: Text.Wrap
        }
    }
    Flickable {
        id: scroll

        anchors.bottom: actions.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + Theme.space.x6
        flickableDirection: Flickable.VerticalFlick

        ColumnLayout {
            id: column

            spacing: 12
            width: Math.min(scroll.width - 2 * root.side, 760)
            x: root.side
            y: 4

            KfBanner {
                Layout.fillWidth: true
                actionText: qsTr("Start over")
                iconName: "history"
                text: qsTr("You have not saved this yet. It is as you left it")
                visible: root.view.resumed

                onAction: root.model.startOver()
            }
            KfBanner {
                Layout.fillWidth: true
                iconName: "warn"
                text: qsTr("It was deleted, or is no longer shared with you")
                tone: "warning"
                visible: root.view.gone
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: 16
                columns: root.wide ? 2 : 1
                rowSpacing: 16

                Repeater {
                    id: fields

                    model: root.model.fields

                    FormField {
                        id: field

                        Layout.alignment: Qt.AlignTop
                        Layout.columnSpan: root.wide && field.whole ? 2 : 1
                        Layout.fillWidth: true
                        // Both columns alike, whatever stands in them.
                        Layout.preferredWidth: 1
                        focus: field.index === 0 && (Theme.dense || root.view.fresh)
                        form: root.model

                        onActiveFocusChanged: {
                            if (field.activeFocus)
                                root.reveal(field)
                        }
                        onFinished: root.model.save()
                        onPicked: picker.ask(field.key)
                    }
                }
            }
        }
    }
    Column {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.keyboardHeight
        anchors.left: parent.left
        anchors.right: parent.right

        // Above the button: it is to be seen wherever one is writing.
        FormLikes {
            id: likes

            model: root.model
            visible: root.model.likes.count > 0
            width: Math.min(parent.width - 2 * x, 760)
            x: root.side

            onOpened: key => root.openRecord(root.view.type, key)
        }
        Item {
            height: likes.visible ? 12 : 0
            width: 1
        }
        KfBottomActionBar {
            primaryEnabled: root.view.loaded
            primaryIcon: "check"
            primaryText: qsTr("Save")
            width: parent.width

            onPrimary: root.model.save()
        }
    }
    FormPicker {
        id: picker

        model: root.model
    }
}
