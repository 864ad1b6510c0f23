pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Theme

// What a long text will be, with the words of each device in its colour; it can be changed by hand.
KfCard {
    id: root

    property var runs: []
    property var sides: []
    property string text
    property bool edited: false
    property bool editing: false
    signal written(string text)

    bottomPadding: 12
    leftPadding: 14
    rightPadding: 14
    topPadding: 12

    Column {
        spacing: 8
        width: parent.width

        TintedText {
            runs: root.runs
            visible: !root.editing
            width: parent.width
        }
        T.TextArea {
            id: area

            Accessible.multiLine: true
            Accessible.name: qsTr("Text")
            Accessible.role: Accessible.EditableText
            color: Theme.color.text
            font: Theme.text.callout.font
            implicitHeight: contentHeight + topPadding + bottomPadding
            selectByMouse: true
            selectedTextColor: Theme.color.onPrimary
            selectionColor: Theme.color.primary
            textFormat: TextEdit.PlainText
            visible: root.editing
            width: parent.width
            wrapMode: TextEdit.Wrap
        }
        RowLayout {
            spacing: Theme.space.x3
            width: parent.width

            Repeater {
                model: root.edited || root.editing ? [] : root.sides

                RowLayout {
                    id: legend

                    required property int index
                    required property conflictSide modelData

                    spacing: 4

                    Rectangle {
                        color: legend.index === 0 ? Theme.color.primary : Theme.color.info
                        implicitHeight: 10
                        implicitWidth: 10
                        radius: 3
                    }
                    KfText {
                        color: Theme.color.textMuted
                        style: Theme.text.caption
                        text: legend.modelData.name
                    }
                }
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                style: Theme.text.caption
                text: root.edited && !root.editing ? qsTr("Changed by you") : ""
            }
            KfButton {
                Layout.rightMargin: -8
                Layout.topMargin: -6
                Layout.bottomMargin: -6
                kind: KfButton.Ghost
                small: true
                text: root.editing ? qsTr("Done") : qsTr("Change")

                onClicked: {
                    if (root.editing) {
                        root.written(area.text)
                        root.editing = false
                    } else {
                        area.text = root.text
                        root.editing = true
                        area.forceActiveFocus(Qt.OtherFocusReason)
                    }
                }
            }
        }
    }
}
