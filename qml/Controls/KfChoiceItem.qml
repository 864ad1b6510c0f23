import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A row of which one of several is chosen: an icon, what it means, and a tick. The one who shows them says which:
// `checked`.
T.RadioButton {
    id: root

    property string iconName
    property string title
    property string subtitle
    property bool divider: false // a line above it, for all rows but the first

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: Words.list([root.title, root.subtitle])
    Accessible.role: Accessible.RadioButton
    autoExclusive: false
    bottomPadding: Theme.dense ? 8 : 12
    checkable: false
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.dense
    implicitHeight: Math.max(Theme.dense ? 48 : 56, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.dense ? 14 : 16
    rightPadding: root.leftPadding
    topPadding: root.bottomPadding

    Keys.onReturnPressed: root.clicked()

    background: Rectangle {
        color: Theme.color.text
        opacity: root.down ? 0.06 : root.hovered ? 0.04 : 0
        radius: Theme.radius.m
    }
    contentItem: RowLayout {
        spacing: 12

        KfIcon {
            color: Theme.color.textMuted
            name: root.iconName
            size: 20
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                maximumLineCount: 2
                style: Theme.text.rowTitle
                text: root.title
                wrapMode: Text.Wrap
            }
            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.textMuted
                maximumLineCount: 2
                style: Theme.text.rowDetail
                text: root.subtitle
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
        KfIcon {
            color: Theme.color.primary
            name: root.checked ? "check" : ""
            size: 20
        }
    }
    indicator: null

    KfDivider {
        anchors.left: parent.left
        anchors.leftMargin: root.leftPadding + 32
        anchors.right: parent.right
        visible: root.divider
    }
    KfFocusRing {
        cornerRadius: Theme.radius.m
        gap: -4
        visible: root.visualFocus
    }
}
