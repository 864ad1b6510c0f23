import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A sentence of the note that can become a task or a promise.
T.CheckBox {
    id: root

    required property string key
    required property string words
    required property string title
    required property string sign
    required property string tone
    required property bool accepted
    signal answered(string key, bool accepted)

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.words + ", " + root.title
    Accessible.role: Accessible.CheckBox
    bottomPadding: 12
    checked: root.accepted
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: 12

    background: Item {
        KfDivider {
            width: parent.width
        }
        KfFocusRing {
            cornerRadius: Theme.controlRadius
            visible: root.visualFocus
        }
    }
    contentItem: ColumnLayout {
        spacing: 2

        RowLayout {
            spacing: 6

            KfIcon {
                color: root.checked ? colors.text : Theme.color.textMuted
                name: root.checked ? root.sign : "circle"
                size: 18
            }
            KfText {
                Layout.fillWidth: true
                color: root.checked ? colors.text : Theme.color.textMuted
                maximumLineCount: 2
                style: Theme.text.caption
                text: root.words
                weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
        KfText {
            Layout.fillWidth: true
            color: root.checked ? Theme.color.text : Theme.color.textMuted
            maximumLineCount: 3
            style: Theme.text.body
            text: root.title
            weight: Font.Medium
            wrapMode: Text.Wrap
        }
    }
    indicator: null

    onClicked: root.answered(root.key, root.checked)

    KfTone {
        id: colors

        tone: root.tone
    }
}
