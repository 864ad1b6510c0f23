pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Search
import Keyfield.Theme

// One field for everything, as a page: for phones. Whoever shows it says so to the model.
FocusScope {
    id: root

    required property SearchModel model
    signal back

    readonly property bool nothingTyped: root.model.query === ""

    function choose(filter: string) {
        list.scrolled = false
        root.model.filter = filter
    }

    // With the words typed already.
    function begin(words: string) {
        field.text = words
    }
    function takeSuggestion() {
        field.text = root.model.suggestion
        field.forceActiveFocus(Qt.OtherFocusReason)
    }

    Accessible.name: qsTr("Search")
    Accessible.role: Accessible.Pane
    focus: true
    Keys.onEscapePressed: root.back()

    Component.onCompleted: field.forceActiveFocus(Qt.OtherFocusReason)

    Connections {
        target: root.model

        function onPresented() {
            if (list.scrolled)
                return
            list.forceLayout()
            list.positionViewAtBeginning()
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Row {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: 4
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        anchors.top: parent.top
        anchors.topMargin: 6
        spacing: 4

        KfIconButton {
            id: leave

            icon.name: "back"
            text: qsTr("Back")

            onClicked: root.back()
        }
        KfSearchField {
            id: field

            focus: true
            placeholder: qsTr("Search everything")
            width: parent.width - leave.width - parent.spacing

            Keys.onDownPressed: list.focusFirst()
            onQueryChanged: {
                list.scrolled = false
                root.model.query = field.query
            }
            onAccepted: {
                InputMethod.hide()
                if (root.model.suggestion !== "")
                    root.takeSuggestion()
                else
                    list.focusFirst()
            }
        }
    }
    SearchFilters {
        id: filters

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: visible ? 12 : 0
        filters: root.model.filters
        height: visible ? implicitHeight : 0
        visible: count > 0

        onChosen: key => root.choose(key)
    }
    Row {
        id: source

        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.screenMargin
        anchors.top: filters.bottom
        anchors.topMargin: visible ? 12 : 0
        height: visible ? implicitHeight : 0
        spacing: 6
        visible: root.model.summary !== "" && !root.model.nothingFound

        KfIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.textMuted
            name: "bolt"
            size: 16
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.textMuted
            maximumLineCount: 2
            style: Theme.text.caption
            text: root.model.summary
            width: parent.width - 22
            wrapMode: Text.Wrap
        }
    }
    ListView {
        id: list

        property bool scrolled: false // by the user: else the best stands first

        function focusFirst() {
            list.currentIndex = 0
            list.forceActiveFocus(Qt.TabFocusReason)
        }
        function takeCurrent() {
            if (list.activeFocus && list.currentItem)
                (list.currentItem as SearchItem).take()
        }

        Accessible.name: qsTr("Found")
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: source.bottom
        bottomMargin: Theme.space.x6
        boundsBehavior: Flickable.DragOverBounds
        cacheBuffer: 0 // Qt 6.4 asks for rows ahead that the next letter has taken away
        clip: true
        currentIndex: -1
        keyNavigationEnabled: true
        model: root.model.rows

        onActiveFocusChanged: list.takeCurrent()
        onCurrentItemChanged: list.takeCurrent()
        onMovementStarted: {
            list.scrolled = true
            InputMethod.hide()
        }

        delegate: SearchItem {
            id: item

            width: list.width

            onActivated: root.model.activate(item.key)
            onAllAsked: root.choose(item.group)
        }
    }
    KfEmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: head.bottom
        anchors.topMargin: Theme.space.x16
        iconName: "search"
        primaryText: root.model.suggestion === "" ? "" : qsTr("Search: %1").arg(root.model.suggestion)
        text: root.nothingTyped ? qsTr("Accounts, people, notes, tasks and deals, in any form of the word") : qsTr("Check the spelling, or try fewer words")
        title: root.nothingTyped ? qsTr("Search everything") : qsTr("Nothing found")
        visible: root.model.nothingFound || (root.nothingTyped && list.count === 0)
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)

        onPrimary: root.takeSuggestion()
    }
    KfLiveText {
        text: root.model.nothingFound ? qsTr("Nothing found") : root.model.summary
    }
}
