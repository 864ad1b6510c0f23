pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Search
import Keyfield.Theme

// One box for everything one can find and do, over the page: for wide windows.
T.Popup {
    id: root

    required property SearchModel model

    readonly property real screenWidth: root.parent ? root.parent.width : 0
    readonly property real screenHeight: root.parent ? root.parent.height : 0
    property bool chosen: false // by the user: else the first row is
    // Who had the focus before.
    property Item before: null

    // With the words typed already.
    function openFor(words: string) {
        root.open()
        field.text = words
    }
    function move(by: int) {
        if (list.count === 0)
            return
        root.chosen = true
        list.currentIndex = (list.currentIndex + by + list.count) % list.count
        // The heading above the first row comes along.
        if (list.currentIndex === 0)
            list.positionViewAtBeginning()
    }
    function chooseFirst() {
        root.chosen = false
        list.currentIndex = 0
        list.forceLayout()
        list.positionViewAtBeginning()
    }
    function activate(key: string) {
        if (key === "")
            return
        root.close()
        root.model.activate(key)
    }

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    dim: true
    focus: true
    height: Math.min(implicitContentHeight, root.screenHeight - root.y - 24)
    margins: -1
    modal: true
    padding: 0
    parent: T.Overlay.overlay
    width: Math.min(680, root.screenWidth - 48)
    x: (root.screenWidth - root.width) / 2
    y: Math.min(84, root.screenHeight * 0.1)

    onAboutToShow: {
        root.before = root.parent.Window.activeFocusItem
        root.model.offersCommands = true
        root.model.active = true
        inside.reset()
    }
    onClosed: {
        root.model.active = false
        if (root.before?.visible)
            root.before.forceActiveFocus(Qt.PopupFocusReason)
        root.before = null
    }

    T.Overlay.modal: Rectangle {
        color: Theme.color.scrim
    }
    background: Rectangle {
        color: Theme.color.surfaceHigh
        radius: 20
    }
    contentItem: root.box

    enter: Transition {
        NumberAnimation {
            duration: Theme.motion.fast
            from: 0
            property: "opacity"
            to: 1
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.motion.fast
            property: "opacity"
            to: 0
        }
    }

    Connections {
        target: root.model

        function onPresented() {
            if (!root.chosen)
                root.chooseFirst()
        }
    }

    readonly property Item box: FocusScope {
        id: inside

        function reset() {
            field.clear()
            root.chooseFirst()
            field.forceActiveFocus(Qt.PopupFocusReason)
        }

        Accessible.name: qsTr("Search and commands")
        Accessible.role: Accessible.Dialog
        focus: true
        implicitHeight: head.height + (list.count > 0 ? list.contentHeight + 8 : empty.implicitHeight + 64) + footer.height + 22

        Item {
            id: head

            height: 60 * Theme.textScale
            width: parent.width

            KfIcon {
                id: glass

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.textMuted
                name: "search"
                size: 22
                x: 20
            }
            T.TextField {
                id: field

                Accessible.name: qsTr("Search and commands")
                Accessible.role: Accessible.EditableText
                Accessible.searchEdit: true
                anchors.bottom: parent.bottom
                anchors.left: glass.right
                anchors.leftMargin: 12
                anchors.right: hint.left
                anchors.top: parent.top
                color: Theme.color.text
                focus: true
                font.family: Theme.text.body.family
                font.pixelSize: 18 * Theme.textScale
                inputMethodHints: Qt.ImhNoPredictiveText
                selectByMouse: true
                selectedTextColor: Theme.color.onPrimary
                selectionColor: Theme.color.primary
                verticalAlignment: TextInput.AlignVCenter

                Keys.onDownPressed: root.move(1)
                Keys.onUpPressed: root.move(-1)
                Keys.onTabPressed: root.model.showActions(list.currentKey)
                Keys.onBacktabPressed: root.model.back()
                Keys.onEscapePressed: event => event.accepted = root.model.back()
                onAccepted: {
                    if (root.model.suggestion !== "")
                        field.text = root.model.suggestion
                    else
                        root.activate(list.currentKey)
                }
                onDisplayTextChanged: {
                    root.chosen = false
                    root.model.query = field.displayText
                }

                KfText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.color.textSubtle
                    line: 24
                    size: 18
                    style: Theme.text.body
                    text: qsTr("Accounts, notes, people, commands")
                    visible: field.length === 0 && field.preeditText === ""
                    width: parent.width
                }
            }
            KfKeyHint {
                id: hint

                anchors.right: parent.right
                anchors.rightMargin: 20
                anchors.verticalCenter: parent.verticalCenter
                keys: "Esc"
            }
            KfDivider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        ListView {
            id: list

            readonly property string currentKey: list.currentItem ? (list.currentItem as PaletteItem).key : ""
            readonly property string currentWords: list.currentItem ? (list.currentItem as PaletteItem).spoken : ""

            Accessible.name: qsTr("Found")
            Accessible.role: Accessible.List
            anchors.bottom: footer.top
            anchors.bottomMargin: 8
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // Qt 6.4 asks for rows ahead that the next letter has taken away
            clip: true
            highlightMoveDuration: 0
            model: root.model.rows

            delegate: PaletteItem {
                id: item

                required property int index

                current: list.currentIndex === item.index
                width: list.width

                onActivated: root.activate(item.key)
                onEntered: {
                    root.chosen = true
                    list.currentIndex = item.index
                }
            }
        }
        KfEmptyState {
            id: empty

            anchors.centerIn: list
            iconName: "search"
            primaryText: root.model.suggestion === "" ? "" : qsTr("Search: %1").arg(root.model.suggestion)
            text: qsTr("Check the spelling, or try fewer words")
            title: qsTr("Nothing found")
            visible: root.model.nothingFound
            width: Math.min(parent.width - 48, 320)

            onPrimary: {
                field.text = root.model.suggestion
                field.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        KfDivider {
            anchors.bottom: footer.top
            width: parent.width
        }
        PaletteFooter {
            id: footer

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 10
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.right: parent.right
            anchors.rightMargin: 20
            height: implicitHeight + 16
            summary: root.model.summary
        }
        KfLiveText {
            text: root.model.nothingFound ? qsTr("Nothing found") : list.currentWords
        }
    }
}
