pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Shell
import Keyfield.Theme

// Everything that happened at one client's, the newest first.
FocusScope {
    id: root

    required property TimelineModel model
    property MediaLibrary library: null
    property PhotoEdit photo: null
    signal back
    signal openHistory(string key)
    signal openLetter(string visitKey)
    signal trouble(string text)

    Accessible.name: qsTr("Timeline")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: root.model.name === "" ? qsTr("Timeline") : root.model.name

        onBack: root.back()
    }
    ListView {
        id: list

        Accessible.name: qsTr("Timeline")
        Accessible.role: Accessible.List
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: bar.bottom
        bottomMargin: Theme.space.x6
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        focus: true
        model: root.model.events
        reuseItems: true
        topMargin: 8
        width: Math.min(root.width - 2 * Theme.screenMargin, 720)

        delegate: TimelineEvent {
            library: root.library
            width: list.width

            onOpened: (recordKey, visit) => visit ? root.openLetter(recordKey) : root.openHistory(recordKey)
            onPhotoOpened: (key, name) => kept.openPhoto(key, name)
        }

        Keys.onPressed: event => {
            const far = list.height - 48
            const step = {[Qt.Key_Down]: 56, [Qt.Key_Up]: -56, [Qt.Key_PageDown]: far, [Qt.Key_PageUp]: -far}[event.key]
            if (event.key === Qt.Key_Home)
                list.positionViewAtBeginning()
            else if (event.key === Qt.Key_End)
                list.positionViewAtEnd()
            else if (step !== undefined)
                list.contentY = Math.max(list.originY - list.topMargin, Math.min(list.contentY + step, list.originY + list.contentHeight + list.bottomMargin - list.height))
            else
                return
            event.accepted = true
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "note"
        text: qsTr("Notes, visits, tasks and promises will stand here")
        title: qsTr("Nothing here yet")
        visible: root.model.loaded && list.count === 0
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
    KeptMedia {
        id: kept

        library: root.library
        photo: root.photo

        onTrouble: text => root.trouble(text)
    }
}
