pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// A line of the brief: it is read in full, so it wraps and never ends in dots.
Item {
    id: root

    required property int index
    required property string iconName
    required property string tone
    required property string title
    required property string detail
    required property string tag
    required property string tagIcon
    required property string tagTone
    required property bool settled
    required property string spoken
    // The icon on a soft ground, or by itself.
    property bool tiled: false
    property bool divider: root.index > 0
    property color ink: Theme.color.text

    Accessible.name: root.spoken
    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(Theme.dense ? 44 : 48, line.implicitHeight + (Theme.dense ? 16 : 24))

    KfTone {
        id: colors

        tone: root.tone
    }
    component Tag: KfTag {
        Accessible.ignored: true
        iconName: root.tagIcon
        text: root.tag
        tone: root.tagTone
    }
    KfDivider {
        anchors.left: parent.left
        anchors.leftMargin: line.x + words.x
        anchors.right: parent.right
        visible: root.divider
    }
    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? 14 : 16
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        KfIconTile {
            Layout.alignment: Qt.AlignTop
            iconName: root.iconName
            size: 32
            tone: root.tone
            visible: root.tiled
        }
        KfIcon {
            color: root.tone === "neutral" ? Theme.color.outlineStrong : colors.text
            name: root.iconName
            size: 24
            visible: !root.tiled && root.iconName !== ""
        }
        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.ink
                style: Theme.text.rowTitle
                text: root.title
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.rowDetail
                text: root.detail
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            Tag {
                Layout.topMargin: 4
                visible: root.tag !== "" && Theme.largeText
            }
        }
        Tag {
            visible: root.tag !== "" && !Theme.largeText
        }
    }
}
