import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// What stands beside a contract's bar on the desktop: whose it is, and how long it still goes on.
RowLayout {
    id: root

    required property string name
    required property string detail
    required property string remaining
    required property string tone

    spacing: 12

    KfLogoTile {
        Layout.leftMargin: 16
        name: root.name
        size: 36
        visible: !Theme.largeText
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.largeText ? 16 : 0
        spacing: 0

        KfText {
            Layout.fillWidth: true
            maximumLineCount: 2
            style: Theme.text.rowTitle
            text: root.name
            weight: Font.DemiBold
            wrapMode: Theme.largeText ? Text.Wrap : Text.NoWrap
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 2
            style: Theme.text.caption
            text: root.detail
            wrapMode: Theme.largeText ? Text.Wrap : Text.NoWrap
        }
    }
    KfText {
        Layout.rightMargin: 16
        color: root.tone === "neutral" ? Theme.color.text : colors.text
        elide: Text.ElideNone
        size: 15
        style: Theme.text.numM
        text: root.remaining
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
