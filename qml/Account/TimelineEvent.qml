import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Models
import Keyfield.Theme

// One event of a timeline, below its month when it begins one.
Column {
    id: root

    required property int index
    required property string iconName
    required property string tone
    required property string title
    required property string detail
    required property string when
    required property string spoken
    required property string month
    required property bool last
    required property string recordKey
    required property RowModel media
    property MediaLibrary library: null
    // Nothing is drawn below it.
    property bool ends: false
    signal photoOpened(string key, string name)
    signal opened(string recordKey)

    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        bottomPadding: 8 - style.leading
        color: Theme.color.textSubtle
        style: Theme.text.caption
        text: root.month
        topPadding: (root.index > 0 ? 12 : 0) + style.leading
        visible: text !== ""
        weight: Font.Medium
    }
    KfTimelineItem {
        detail: root.detail
        iconName: root.iconName
        interactive: true
        last: root.last || root.ends
        spoken: root.spoken
        title: root.title
        tone: root.tone
        when: root.when
        width: root.width

        onClicked: root.opened(root.recordKey)

        MediaStrip {
            Layout.fillWidth: true
            Layout.topMargin: 8
            library: root.library
            model: root.library ? root.media : null
            visible: count > 0

            onPhotoOpened: (key, name) => root.photoOpened(key, name)
        }
    }
}
