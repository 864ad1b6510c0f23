import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// One of the values of a field.
T.RadioButton {
    id: root

    required property conflictChoice choice
    property bool longText: false

    Accessible.checked: root.checked
    Accessible.name: root.choice.spoken
    Accessible.role: Accessible.RadioButton
    autoExclusive: false
    bottomPadding: root.longText ? 15 : 8
    checked: root.choice.chosen
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(52, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 200
    indicator: null
    leftPadding: root.longText ? 17 : 14
    rightPadding: root.leftPadding
    text: root.choice.text
    topPadding: root.bottomPadding

    // The model says what is chosen; a press is only a wish.
    onToggled: root.checked = Qt.binding(() => root.choice.chosen)

    background: Rectangle {
        border.color: root.checked ? Theme.color.primary : Theme.color.outline
        border.width: root.checked ? 2 : 1
        color: root.checked ? Theme.color.primarySoft : Theme.color.surfaceRaised
        radius: root.longText ? Theme.cardRadius : 12

        KfFocusRing {
            cornerRadius: root.longText ? Theme.cardRadius : 12
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: 10

        Rectangle {
            border.color: root.checked ? Theme.color.primary : Theme.color.outlineStrong
            border.width: root.checked ? 6.5 : 2
            color: root.checked ? Theme.color.onPrimary : "transparent"
            implicitHeight: 22
            implicitWidth: 22
            radius: 11
            visible: !root.longText
        }
        KfText {
            Layout.fillWidth: true
            maximumLineCount: 4
            style: Theme.text.rowTitle
            text: root.text
            visible: !root.longText
            weight: root.checked ? Font.DemiBold : Font.Normal
            wrapMode: Text.Wrap
        }
        TintedText {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            lineHeight: 24 * Theme.textScale
            pixelSize: 15 * Theme.textScale
            runs: root.choice.runs
            visible: root.longText
        }
    }
}
