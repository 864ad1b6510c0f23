import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// A field of many lines; it grows with them.
FocusScope {
    id: root

    required property FormRowItem row

    readonly property string kept: root.row.text

    implicitHeight: column.implicitHeight

    onKeptChanged: {
        if (area.written !== root.kept)
            area.text = root.kept
    }
    Component.onCompleted: area.text = root.kept

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.row.label
            width: parent.width
        }
        KfFieldBox {
            focused: area.activeFocus
            height: Math.max(3 * Theme.text.body.lineHeight + 24, area.implicitHeight)
            width: parent.width

            T.TextArea {
                id: area

                readonly property string written: area.text.slice(0, area.cursorPosition) + area.preeditText + area.text.slice(area.cursorPosition)

                Accessible.multiLine: true
                Accessible.name: root.row.label
                Accessible.role: Accessible.EditableText
                anchors.left: parent.left
                anchors.right: parent.right
                bottomPadding: 12
                color: Theme.color.text
                focus: true
                font: Theme.text.body.font
                implicitHeight: contentHeight + topPadding + bottomPadding
                selectByMouse: true
                selectedTextColor: Theme.color.onPrimary
                selectionColor: Theme.color.primary
                textFormat: TextEdit.PlainText
                topPadding: 12
                wrapMode: TextEdit.Wrap

                Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onPressed: event => {
                    event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers & Qt.ControlModifier
                    if (event.accepted)
                        root.row.finished()
                }
                Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                onWrittenChanged: {
                    if (area.activeFocus)
                        root.row.form.write(root.row.key, area.written)
                }
            }
        }
    }
}
