import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Something to know that asks for nothing: `lead` stands out, `text` follows in the same paragraph.
Rectangle {
    id: root

    property string iconName
    property string lead
    property string text
    property string tone: "neutral"
    property string actionText
    property bool dismissible: false
    signal action
    signal dismissed

    readonly property string spoken: Words.joined([root.lead, root.text], " ")

    Accessible.name: root.spoken
    Accessible.role: Accessible.StaticText
    color: root.tone === "neutral" ? (Theme.dark ? Theme.color.surfaceRaised : Theme.color.surfaceSunken) : colors.soft
    implicitHeight: Math.max(48, line.implicitHeight + 20 + (below.visible ? below.height + 4 : 0))
    implicitWidth: line.implicitWidth + 28

    component Action: KfButton {
        kind: KfButton.Ghost
        small: true
    }
    radius: 14

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.rightMargin: root.dismissible ? 4 : 14
        anchors.top: parent.top
        anchors.topMargin: Math.max(10, (48 - implicitHeight) / 2)
        spacing: 12

        KfIcon {
            color: colors.text
            name: root.iconName
            size: 22
            visible: root.iconName !== ""
        }
        // The only styled text of the house: our own words around escaped ones.
        Text {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: colors.text
            font: Theme.text.rowDetail.font
            lineHeight: 19 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            text: (root.lead !== "" ? "<b><font color=\"" + Theme.color.text + "\">" + Words.escaped(root.lead) + "</font></b> " : "") + Words.escaped(root.text)
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
        }
        Action {
            text: root.actionText
            visible: root.actionText !== "" && !Theme.largeText

            onClicked: root.action()
        }
        KfIconButton {
            icon.name: "x"
            iconSize: 20
            text: qsTr("Hide")
            visible: root.dismissible
            onClicked: root.dismissed()
        }
    }
    // Large letters leave no room beside the text.
    Action {
        id: below

        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.top: line.bottom
        anchors.topMargin: 4
        text: root.actionText
        visible: root.actionText !== "" && Theme.largeText
        width: Math.min(implicitWidth, root.width - 28)

        onClicked: root.action()
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
