import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// One thing to be seen to in a visit, and how it went. A press ticks it off, or opens it again.
ColumnLayout {
    id: root

    required property string key
    required property string title
    required property string detail
    // "open", "done" or "n/a".
    required property string answer
    required property string trouble
    required property string spoken

    readonly property bool settled: root.answer !== "open"
    property bool divider: false
    // Has more to it than a tick; shown while `expanded`.
    property bool expandable: false
    property bool expanded: false
    signal toggled(string key)
    signal notApplicable(string key)
    signal expandAsked(string key)

    spacing: 0

    KfDivider {
        Layout.fillWidth: true
        visible: root.divider
    }
    RowLayout {
        spacing: 0

        T.CheckBox {
            id: box

            Accessible.checkable: true
            Accessible.checked: box.checked
            Accessible.name: root.spoken
            Accessible.role: Accessible.CheckBox
            Layout.fillWidth: true
            bottomPadding: 11
            checked: root.answer === "done"
            focusPolicy: Qt.StrongFocus
            implicitHeight: Math.max(Theme.minTarget, implicitContentHeight + topPadding + bottomPadding)
            topPadding: 11
            // The model says what is done; a tick is only a wish.
            nextCheckState: () => root.answer === "done" ? Qt.Checked : Qt.Unchecked

            onClicked: root.toggled(root.key)

            background: KfFocusRing {
                cornerRadius: Theme.controlRadius
                visible: box.visualFocus
            }
            contentItem: RowLayout {
                spacing: 10

                KfCheckMark {
                    Layout.alignment: Qt.AlignTop
                    checked: root.answer === "done"
                    crossed: root.settled && !checked
                    size: Theme.dense ? 22 : 24
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    KfText {
                        Layout.fillWidth: true
                        color: root.settled ? Theme.color.textMuted : Theme.color.text
                        maximumLineCount: 4
                        style: Theme.text.body
                        text: root.title
                        weight: root.settled ? Font.Normal : Font.Medium
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        Layout.fillWidth: true
                        color: Theme.color.textMuted
                        maximumLineCount: 3
                        style: Theme.text.caption
                        text: root.detail
                        visible: root.detail !== ""
                        wrapMode: Text.Wrap
                    }
                }
            }
            indicator: null
        }
        KfIconButton {
            Accessible.checked: root.expanded
            Layout.alignment: Qt.AlignTop
            icon.name: root.expanded ? "up" : "more"
            text: root.expanded ? qsTr("Less: %1").arg(root.title) : qsTr("More: %1").arg(root.title)
            visible: root.expandable

            onClicked: root.expandAsked(root.key)
        }
    }
    ColumnLayout {
        Layout.bottomMargin: 11
        Layout.leftMargin: Theme.dense ? 32 : 34
        spacing: 6
        visible: root.trouble !== ""

        KfText {
            Layout.fillWidth: true
            color: Theme.color.warningText
            maximumLineCount: 4
            style: Theme.text.caption
            text: root.trouble
            wrapMode: Text.Wrap
        }
        KfButton {
            Accessible.name: qsTr("Does not apply: %1").arg(root.title)
            small: true
            text: qsTr("Does not apply")

            onClicked: root.notApplicable(root.key)
        }
        KfLiveText {
            text: root.trouble
        }
    }
}
