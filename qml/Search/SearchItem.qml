import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Search
import Keyfield.Theme

// Something found, on the card of its group, whose heading the first of them bears.
Column {
    id: root

    required property string key
    required property string heading
    required property string group
    required property int more
    required property bool first
    required property bool last
    required property string iconName
    required property string tone
    required property string tileName
    required property string title
    required property list<int> titleMarks
    required property string detail
    required property list<int> detailMarks
    required property string foot
    required property string spoken

    property real side: Theme.screenMargin
    signal activated
    signal allAsked

    function take() {
        row.forceActiveFocus(Qt.TabFocusReason)
    }

    leftPadding: root.side
    rightPadding: root.side

    KfSectionHeader {
        actionText: root.more > 0 ? qsTr("All %1").arg(Words.number(root.more)) : ""
        bottomMargin: 8
        title: root.heading
        topMargin: 15
        visible: root.heading !== ""
        width: root.width - 2 * root.side

        onAction: root.allAsked()
    }
    T.AbstractButton {
        id: row

        Accessible.name: root.spoken
        Accessible.role: Accessible.Button
        focusPolicy: Qt.StrongFocus
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        bottomPadding: 12
        leftPadding: 14
        rightPadding: 14
        text: root.title
        topPadding: 12
        width: root.width - 2 * root.side

        Keys.onReturnPressed: root.activated()
        onClicked: root.activated()

        // A piece of the card: its corners are where the group begins and ends.
        background: Item {
            clip: true

            Rectangle {
                border.color: Theme.color.outline
                border.width: 1
                color: Theme.color.surfaceRaised
                height: parent.height + (root.first ? 0 : radius) + (root.last ? 0 : radius)
                radius: Theme.cardRadius
                width: parent.width
                y: root.first ? 0 : -radius
            }
            Rectangle {
                anchors.fill: parent
                color: Theme.color.text
                opacity: row.down ? 0.06 : 0
                radius: Theme.cardRadius
            }
        }
        contentItem: RowLayout {
            spacing: 12

            KfLogoTile {
                Layout.alignment: Qt.AlignTop
                name: root.tileName
                size: 32
                visible: root.tileName !== ""
            }
            KfIconTile {
                Layout.alignment: Qt.AlignTop
                iconName: root.iconName
                size: 32
                tone: root.tone
                visible: root.tileName === ""
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                KfMarkedText {
                    Layout.fillWidth: true
                    marks: root.titleMarks
                    maximumLineCount: 2
                    plain: root.title
                    style: Theme.text.callout
                    weight: Font.Medium
                }
                KfMarkedText {
                    Layout.fillWidth: true
                    Layout.topMargin: 1
                    color: Theme.color.textMuted
                    marks: root.detailMarks
                    maximumLineCount: 2
                    plain: root.detail
                    style: Theme.text.callout
                    visible: root.detail !== ""
                }
                KfText {
                    Layout.fillWidth: true
                    Layout.topMargin: 3
                    color: Theme.color.textSubtle
                    style: Theme.text.caption
                    text: root.foot
                    visible: root.foot !== ""
                }
            }
        }

        KfDivider {
            anchors.left: parent.left
            anchors.leftMargin: 58
            anchors.right: parent.right
            visible: !root.first
        }
        KfFocusRing {
            cornerRadius: Theme.radius.m
            gap: -4
            visible: row.visualFocus
        }
    }
}
