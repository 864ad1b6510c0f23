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
    property bool together: true
    property bool edited: false
    property string error
    // Below the text, whose words are in which colour; the buttons stand there too, else beside the text.
    property bool legend: true
    property real lineHeight: Theme.text.callout.lineHeight
    property int pixelSize: Theme.text.callout.pixelSize
    property bool editing: false
    signal written(string text)
    signal gathered

    bottomPadding: 13
    leftPadding: 15
    rightPadding: 15
    topPadding: 13

    component Link: T.AbstractButton {
        id: link

        Accessible.name: link.text
        Accessible.role: Accessible.Button
        focusPolicy: Qt.StrongFocus
        implicitHeight: implicitContentHeight
        implicitWidth: implicitContentWidth
        containmentMask: KfHitArea {
            item: link
            minimum: Theme.minTarget
        }
        contentItem: KfText {
            color: Theme.color.primaryText
            opacity: link.down ? 0.7 : 1
            style: Theme.text.caption
            text: link.text
            weight: Font.DemiBold
        }

        KfFocusRing {
            cornerRadius: Theme.radius.xs
            visible: link.visualFocus
        }
    }
    component Links: Row {
        spacing: Theme.space.x4

        Link {
            text: qsTr("Put together")
            visible: !root.together && !root.editing

            onClicked: root.gathered()
        }
        Link {
            text: root.editing ? qsTr("Done") : qsTr("Change")

            onClicked: {
                root.editing = !root.editing
                if (root.editing) {
                    area.text = root.text
                    area.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
    }

    ColumnLayout {
        spacing: 8
        width: parent.width

        RowLayout {
            spacing: Theme.space.x3

            TintedText {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                lineHeight: root.lineHeight
                pixelSize: root.pixelSize
                runs: root.runs
                visible: !root.editing
            }
            T.TextArea {
                id: area

                Accessible.multiLine: true
                Accessible.name: qsTr("Text")
                Accessible.role: Accessible.EditableText
                Layout.fillWidth: true
                color: Theme.color.text
                font.family: Theme.text.callout.family
                font.letterSpacing: Theme.text.callout.tracking
                font.pixelSize: root.pixelSize
                implicitHeight: contentHeight + topPadding + bottomPadding
                selectByMouse: true
                selectedTextColor: Theme.color.onPrimary
                selectionColor: Theme.color.primary
                textFormat: TextEdit.PlainText
                visible: root.editing
                wrapMode: TextEdit.Wrap

                // Every letter counts at once: saving does not wait for the editing to be over.
                onTextChanged: {
                    if (root.editing && area.text !== root.text)
                        root.written(area.text)
                }
            }
            Links {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 4
                visible: !root.legend
            }
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.dangerText
            style: Theme.text.caption
            text: root.error
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        RowLayout {
            spacing: Theme.space.x3
            visible: root.legend

            Flow {
                id: names

                Layout.fillWidth: true
                spacing: Theme.space.x3

                Repeater {
                    model: root.edited || root.editing ? [] : root.sides

                    Row {
                        id: side

                        required property int index
                        required property conflictSide modelData

                        spacing: 4

                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            color: tone.graphic
                            height: 10
                            radius: 3
                            width: 10

                            SideTone {
                                id: tone

                                side: side.index
                            }
                        }
                        KfText {
                            color: Theme.color.textMuted
                            style: Theme.text.caption
                            text: side.modelData.name
                            width: Math.min(implicitWidth, names.width - 14)
                        }
                    }
                }
                KfText {
                    color: Theme.color.textMuted
                    style: Theme.text.caption
                    text: qsTr("Changed by you")
                    visible: root.edited
                }
            }
            Links {
                Layout.alignment: Qt.AlignTop
            }
        }
    }
}
