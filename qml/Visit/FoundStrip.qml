import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A sentence of the note that can become a task or a promise, on the phone; accepted, it will when the visit is over.
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
    bottomPadding: 8
    checked: root.accepted
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(60, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 12
    rightPadding: 8
    topPadding: 8

    background: Rectangle {
        color: colors.soft
        radius: 14

        KfFocusRing {
            cornerRadius: 14
            visible: root.visualFocus
        }
    }
    contentItem: root.line
    indicator: null

    onClicked: root.answered(root.key, root.checked)

    readonly property Item line: GridLayout {
        columnSpacing: 10
        columns: Theme.largeText ? 2 : 3
        rowSpacing: 6

        KfIcon {
            color: colors.text
            name: root.sign
            size: 22
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KfText {
                Layout.fillWidth: true
                color: colors.ink
                maximumLineCount: 2
                style: Theme.text.caption
                text: root.words
                wrapMode: Text.Wrap
            }
            KfText {
                Layout.fillWidth: true
                maximumLineCount: 2
                style: Theme.text.callout
                text: root.title
                weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
        // Looks like a button of its own; all of the strip is one.
        Rectangle {
            Layout.columnSpan: Theme.largeText ? 2 : 1
            Layout.fillWidth: Theme.largeText && !root.checked
            color: root.checked ? "transparent" : colors.text
            implicitHeight: Math.max(44, label.implicitHeight + 12)
            implicitWidth: root.checked ? 36 : label.implicitWidth + 28
            radius: 12

            KfIcon {
                anchors.centerIn: parent
                color: colors.ink
                name: "circlecheck"
                size: 24
                visible: root.checked
            }
            KfText {
                id: label

                anchors.centerIn: parent
                color: Theme.color.surfaceRaised
                style: Theme.text.label
                text: qsTr("Accept")
                visible: !root.checked
                weight: Font.DemiBold
            }
        }
    }
    KfTone {
        id: colors

        tone: root.tone
    }
}
