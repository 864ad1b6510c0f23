pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A row: what leads it, a title with a line below, and what ends it.
T.AbstractButton {
    id: root

    property string title
    property string subtitle
    property list<int> subtitleMarks // words found: starts and lengths in turn
    property string subtitleTone: "neutral"
    property string meta
    property color metaColor: Theme.color.textSubtle
    property int metaWeight: Font.Normal
    // Items of one's own: before the text, at the end, and beside the title. One without a width takes no place.
    property Item leading: null
    property Item trailing: null
    property Item badge: null
    // A line above the row, from the text on: for all rows but the first.
    property bool divider: false
    // A row that only shows: no press, no hover.
    property bool interactive: true
    // More can be done with it than opening it: held, or pressed with the right button, it asks for that; the keys
    // that do are of the window.
    property bool withActions: false
    property bool selected: false
    property bool strong: false
    property bool struck: false
    property real minimumHeight: Theme.dense ? 48 : 56
    property TextStyle titleStyle: Theme.text.rowTitle
    property int titleWeight: root.strong ? Font.DemiBold : root.titleStyle.weight
    property int titleLines: 2
    property TextStyle subtitleStyle: Theme.text.rowDetail
    property string subtitleIcon
    property color subtitleIconColor: root.subtitleColors.text
    // What a screen reader says; by default all of the above.
    property string spoken: Words.list([root.title, root.subtitle, root.meta])
    signal actionsAsked

    // Where the text begins.
    readonly property real inset: words.x

    Accessible.name: root.spoken
    Accessible.role: root.interactive ? Accessible.Button : Accessible.ListItem
    Accessible.selected: root.selected
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: Theme.dense && root.interactive
    implicitHeight: Math.max(root.minimumHeight, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    bottomPadding: Theme.dense ? 8 : 12
    leftPadding: Theme.dense ? 14 : 16
    rightPadding: root.leftPadding
    spacing: 12
    text: root.title
    topPadding: root.bottomPadding

    background: Rectangle {
        color: root.selected ? Theme.color.primarySoft : Theme.color.text
        opacity: root.selected ? 1 : !root.interactive ? 0 : root.down ? 0.06 : root.hovered ? 0.04 : 0
        radius: Theme.dense ? 12 : Theme.cardRadius - 1
    }
    contentItem: root.line

    // A button that listens to being held takes no such press for a click.
    Component.onCompleted: {
        if (root.withActions)
            root.pressAndHold.connect(root.actionsAsked)
    }

    MouseArea {
        acceptedButtons: Qt.RightButton
        anchors.fill: parent
        enabled: root.withActions

        onClicked: root.actionsAsked()
    }
    KfDivider {
        anchors.left: parent.left
        anchors.leftMargin: root.leftPadding + root.inset
        anchors.right: parent.right
        visible: root.divider
    }
    KfFocusRing {
        cornerRadius: Theme.radius.m
        gap: -4
        visible: root.visualFocus
    }

    // At the end of the row; below the rest where letters are large.
    component Meta: KfText {
        color: root.metaColor
        elide: Text.ElideNone
        style: Theme.text.caption
        text: root.meta
        weight: root.metaWeight
    }
    readonly property KfTone subtitleColors: KfTone {
        tone: root.subtitleTone
    }
    readonly property Item line: RowLayout {
        spacing: root.spacing

        KfSlot {
            Layout.alignment: Qt.AlignVCenter
            item: root.leading
        }
        ColumnLayout {
            id: words

            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            spacing: 0

            // The badge follows the title, which gives way to it where both do not fit.
            Item {
                id: heading

                readonly property real gap: Theme.dense ? 6 : 8
                readonly property real badgeSpace: badgeSlot.visible ? badgeSlot.implicitWidth + gap : 0

                Layout.fillWidth: true
                implicitHeight: Math.max(name.implicitHeight, badgeSlot.implicitHeight)
                implicitWidth: name.implicitWidth + heading.badgeSpace

                KfText {
                    id: name

                    anchors.verticalCenter: parent.verticalCenter
                    color: root.enabled && !root.struck ? Theme.color.text : Theme.color.textSubtle
                    font.strikeout: root.struck
                    maximumLineCount: Theme.largeText ? 3 : badgeSlot.visible ? 1 : root.titleLines
                    style: root.titleStyle
                    text: root.title
                    weight: root.titleWeight
                    width: badgeSlot.visible ? Math.min(Math.ceil(implicitWidth), heading.width - heading.badgeSpace) : heading.width
                    wrapMode: maximumLineCount === 1 ? Text.NoWrap : Text.Wrap
                }
                KfSlot {
                    id: badgeSlot

                    anchors.verticalCenter: parent.verticalCenter
                    item: root.badge
                    x: name.width + heading.gap
                }
            }
            RowLayout {
                Layout.topMargin: root.subtitleIcon === "" || Theme.dense ? 0 : 1
                spacing: Theme.dense ? 4 : 6
                visible: root.subtitle !== ""

                KfIcon {
                    color: root.subtitleIconColor
                    name: root.subtitleIcon
                    size: Theme.dense ? 14 : 16
                    visible: root.subtitleIcon !== ""
                }
                KfMarkedText {
                    Layout.fillWidth: true
                    color: root.subtitleColors.text
                    marks: root.subtitleMarks
                    maximumLineCount: Theme.largeText ? 2 : 1
                    plain: root.subtitle
                    style: root.subtitleStyle
                    weight: root.subtitleTone === "neutral" ? root.subtitleStyle.weight : Font.Medium
                }
            }
            Meta {
                visible: root.meta !== "" && Theme.largeText
            }
        }
        Meta {
            Layout.alignment: Qt.AlignVCenter
            visible: root.meta !== "" && !Theme.largeText
        }
        KfSlot {
            Layout.alignment: Qt.AlignVCenter
            item: root.trailing
        }
    }
}
