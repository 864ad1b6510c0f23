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
    signal openRecord(string key)
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
        id: filters

        readonly property list<string> names: [qsTr("All"), qsTr("Visits"), qsTr("Notes"), qsTr("Tasks"), qsTr("Promises"), qsTr("Noticed")]

        Accessible.name: qsTr("What is shown")
        Accessible.role: Accessible.List
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.StopAtBounds
        implicitHeight: Math.ceil(contentItem.childrenRect.height)
        leftMargin: Theme.screenMargin
        model: filters.names
        orientation: ListView.Horizontal
        rightMargin: Theme.screenMargin
        spacing: 8

        delegate: KfChip {
            id: chip

            required property int index
            required property string modelData

            checkable: false
            checked: chip.index === root.model.filter
            text: chip.modelData

            onClicked: root.model.filter = chip.index
        }
    }
    ListView {
        id: list

        Accessible.name: qsTr("Timeline")
        Accessible.role: Accessible.List
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.screenMargin
        anchors.top: filters.bottom
        anchors.topMargin: 8
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

            onOpened: recordKey => root.openRecord(recordKey)
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
        text: root.model.filter === 0 ? qsTr("Notes, visits, tasks and promises will stand here") : ""
        title: root.model.filter === 0 ? qsTr("Nothing here yet") : qsTr("Nothing of this kind")
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
