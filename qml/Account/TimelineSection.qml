pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Models
import Keyfield.Theme

// What happened, the newest first; on a card of its own on wide windows.
Column {
    id: root

    required property RowModel model
    // So many at first; -1: all.
    property int limit: -1
    property bool whole: false
    property MediaLibrary library: null
    signal photoOpened(string key, string name)
    signal opened(string recordKey, bool visit)

    readonly property int shown: root.limit < 0 || root.whole ? root.model.count : Math.min(root.limit, root.model.count)

    KfSectionHeader {
        actionText: root.shown < root.model.count ? qsTr("Show all") : ""
        title: qsTr("Timeline")
        width: root.width

        onAction: root.whole = true
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

                Column {
                    id: event

                    required property int index
                    required property string iconName
                    required property string tone
                    required property string title
                    required property string detail
                    required property string when
                    required property string month
                    required property bool last
                    required property string recordKey
                    required property bool visit
                    required property RowModel media

                    visible: event.index < root.shown
                    width: events.width

                    KfText {
                        Accessible.name: text
                        Accessible.role: Accessible.Heading
                        bottomPadding: 8 - style.leading
                        color: Theme.color.textSubtle
                        style: Theme.text.caption
                        text: event.month
                        topPadding: (event.index > 0 ? 12 : 0) + style.leading
                        visible: text !== ""
                        weight: Font.Medium
                    }
                    KfTimelineItem {
                        detail: event.detail
                        iconName: event.iconName
                        last: event.last || event.index === root.shown - 1
                        title: event.title
                        tone: event.tone
                        when: event.when
                        interactive: true

                        onClicked: root.opened(event.recordKey, event.visit)
                        width: parent.width

                        MediaStrip {
                            Layout.fillWidth: true
                            Layout.topMargin: 8
                            library: root.library
                            model: root.library ? event.media : null
                            visible: count > 0

                            onPhotoOpened: (key, name) => root.photoOpened(key, name)
                        }
                    }
                }
            }
        }
    }
}
