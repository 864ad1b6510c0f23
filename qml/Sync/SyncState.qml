import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Sync
import Keyfield.Theme

// The ring, and in words what it means.
KfCard {
    id: root

    required property syncView view

    bottomPadding: 15
    leftPadding: 17
    rightPadding: 17
    topPadding: 15

    GridLayout {
        columnSpacing: Theme.space.x4
        // Beside the ring, large letters would break within their words.
        columns: Theme.largeText && Theme.compact ? 1 : 2
        rowSpacing: Theme.space.x3
        width: parent.width

        KfProgressRing {
            accessibleName: root.view.sending ? root.view.spokenProgress : root.view.headline
            color: root.colors.graphic
            iconName: root.view.sending ? "" : root.view.iconName
            indeterminate: root.view.sending && root.view.progress === ""
            text: root.view.progress
            value: root.view.sending ? root.view.fraction : 1
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                style: Theme.text.title3
                text: root.view.headline
                wrapMode: Text.Wrap
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.callout
                text: root.view.detail
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
    }

    readonly property KfTone colors: KfTone {
        tone: root.view.tone
    }
}
