import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Search
import Keyfield.Theme

// A row of the palette. The keys stay with the field: `current` is where they are.
Column {
    id: root

    required property string key
    required property string heading
    required property string iconName
    required property string tone
    required property string tileName
    required property string title
    required property list<int> titleMarks
    required property string detail
    required property list<int> detailMarks
    required property string foot
    required property string keys
    required property string spoken
    property bool current: false
    signal activated
    signal entered

    leftPadding: 8
    rightPadding: 8

    KfText {
        Accessible.role: Accessible.Heading
        bottomPadding: 6
        color: Theme.color.textMuted
        leftPadding: 12
        style: Theme.text.caption
        text: root.heading
        topPadding: 12
        visible: root.heading !== ""
        weight: Font.Medium
        width: root.width - 16
    }
    T.ItemDelegate {
        id: row

        Accessible.name: root.spoken
        Accessible.role: Accessible.ListItem
        Accessible.selected: root.current
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        implicitHeight: Math.max(44, implicitContentHeight + topPadding + bottomPadding)
        bottomPadding: 6
        leftPadding: 12
        rightPadding: 12
        text: root.title
        topPadding: 6
        width: root.width - 16

        onClicked: root.activated()
        onHoveredChanged: {
            if (row.hovered)
                root.entered()
        }

        background: Rectangle {
            color: Theme.color.primarySoft
            radius: 12
            visible: root.current
        }
        contentItem: RowLayout {
            spacing: 12

            KfLogoTile {
                name: root.tileName
                size: 32
                visible: root.tileName !== ""
            }
            KfIconTile {
                iconName: root.iconName
                size: 32
                tone: root.current ? "primary" : root.tone
                visible: root.tileName === ""
            }
            KfMarkedText {
                Layout.maximumWidth: Math.ceil(implicitWidth)
                Layout.fillWidth: true
                marks: root.titleMarks
                plain: root.title
                style: Theme.text.label
                weight: root.current ? Font.DemiBold : Font.Medium
            }
            KfMarkedText {
                Layout.fillWidth: true
                Layout.leftMargin: -4
                color: Theme.color.textMuted
                marks: root.detailMarks
                plain: root.detail
                style: Theme.text.label
                weight: Font.Normal
            }
            KfText {
                color: Theme.color.textSubtle
                elide: Text.ElideNone
                style: Theme.text.caption
                text: root.foot
                visible: root.foot !== ""
            }
            KfKeyHint {
                ground: root.current ? Theme.color.surfaceRaised : Theme.color.surfaceWell
                keys: root.current ? "Enter" : root.keys
                visible: keys !== ""
            }
        }
    }
}
