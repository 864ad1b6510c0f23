import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// Many lines to write in, with their label above; grows with them.
FocusScope {
    id: root

    property string label
    // What is kept: shown whenever it differs from what is written.
    property string value
    property int minimumLines: 3
    // Also what an input method has not committed yet.
    signal edited(string text)
    signal finished

    implicitHeight: column.implicitHeight
    implicitWidth: 280

    onValueChanged: {
        if (area.written !== root.value)
            area.text = root.value
    }
    Component.onCompleted: area.text = root.value

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            maximumLineCount: 4
            style: Theme.text.label
            text: root.label
            visible: root.label !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        KfFieldBox {
            focused: area.activeFocus
            height: Math.max(root.minimumLines * Theme.text.body.lineHeight + 24, area.implicitHeight)
            width: parent.width

            T.TextArea {
                id: area

                readonly property string written: area.text.slice(0, area.cursorPosition) + area.preeditText + area.text.slice(area.cursorPosition)

                Accessible.multiLine: true
                Accessible.name: root.label
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
                        root.finished()
                }
                Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                onWrittenChanged: {
                    if (area.activeFocus)
                        root.edited(area.written)
                }
            }
        }
    }
}
