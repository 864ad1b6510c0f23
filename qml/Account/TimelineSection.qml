pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Models
import Keyfield.Theme

// What happened last, the newest first; on a card of its own on wide windows.
Column {
    id: root

    required property RowModel model
    // So many at most; -1: all that the model has.
    property int limit: -1
    // The model's events are not all there are.
    property bool more: false
    property MediaLibrary library: null
    signal photoOpened(string key, string name)
    signal opened(string recordKey)
    signal allAsked

    readonly property int shown: root.limit < 0 ? root.model.count : Math.min(root.limit, root.model.count)

    KfSectionHeader {
        actionText: root.more || root.shown < root.model.count ? qsTr("Show all") : ""
        title: qsTr("Timeline")
        width: root.width

        onAction: root.allAsked()
    }
    Item {
        height: events.implicitHeight + 2 * events.y
        width: root.width

        KfCard {
            anchors.fill: parent
            visible: Theme.dense
        }
        Column {
            id: events

            width: parent.width - 2 * x
            x: Theme.dense ? 17 : 0
            y: Theme.dense ? 15 : 0

            Repeater {
                model: root.model

                TimelineEvent {
                    ends: index === root.shown - 1
                    library: root.library
                    visible: index < root.shown
                    width: events.width

                    onOpened: recordKey => root.opened(recordKey)
                    onPhotoOpened: (key, name) => root.photoOpened(key, name)
                }
            }
        }
    }
}
