pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Note
import Keyfield.Theme

// The note beside its summary, to look things up in.
Rectangle {
    id: root

    required property NoteModel model
    signal changed // it is to be written on

    readonly property real line: 28 * Theme.textScale

    Accessible.name: qsTr("Note of the visit")
    Accessible.role: Accessible.Pane
    color: Theme.color.surfaceRaised

    KfDivider {
        anchors.bottom: parent.bottom
        anchors.top: parent.top
        width: 1
    }
    KfSectionHeader {
        id: heading

        actionText: qsTr("Change")
        title: qsTr("Note of the visit")
        width: parent.width - 48
        x: 24

        onAction: root.changed()
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.top: heading.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: words.implicitHeight + 24
        contentWidth: width

        Repeater {
            model: root.model.reading.tints

            delegate: NoteTint {
                area: words
                ink: letters
                line: root.line
            }
        }
        T.TextArea {
            id: words

            Accessible.multiLine: true
            Accessible.name: qsTr("Note of the visit")
            Accessible.readOnly: true
            Accessible.role: Accessible.EditableText
            color: Theme.color.text
            font: Theme.text.bodyLarge.font
            implicitHeight: contentHeight
            readOnly: true
            selectByMouse: true
            selectedTextColor: Theme.color.onPrimary
            selectionColor: Theme.color.primary
            text: root.model.text
            textFormat: TextEdit.PlainText
            width: scroll.width
            wrapMode: TextEdit.Wrap
        }
    }
    NoteInk {
        id: letters

        target: words.textDocument
        tints: root.model.reading.tints
    }
    LineSpacing {
        document: words.textDocument
        height: root.line
    }
}
