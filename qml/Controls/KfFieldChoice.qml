import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// One of the values that a field could have after a conflict.
T.RadioButton {
    id: root

    // Which device wrote it, and when.
    property string source
    property string iconName
    property string spoken: Words.list([root.text, root.source])

    Accessible.checked: root.checked
    Accessible.name: root.spoken
    Accessible.role: Accessible.RadioButton
    bottomPadding: 9
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(60, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 14
    rightPadding: 14
    topPadding: 9

    background: Rectangle {
        border.color: root.checked ? Theme.color.primary : Theme.color.outline
        border.width: root.checked ? 2 : 1
        color: root.checked ? Theme.color.primarySoft : Theme.color.surfaceRaised
        radius: 14

        KfFocusRing {
            cornerRadius: 14
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: 12

        KfRadioMark {
            checked: root.checked
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            KfText {
                Layout.fillWidth: true
                maximumLineCount: 6
                style: Theme.text.bodyStrong
                text: root.text
                weight: root.checked ? Font.DemiBold : Font.Medium
                wrapMode: Text.Wrap
            }
            RowLayout {
                spacing: 4
                visible: root.source !== ""

                KfIcon {
                    color: Theme.color.textMuted
                    name: root.iconName
                    size: 15
                    visible: root.iconName !== ""
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    maximumLineCount: 3
                    style: Theme.text.caption
                    text: root.source
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    indicator: null
}
