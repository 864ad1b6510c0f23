import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A sentence that can become a task or a promise; ticked, it will when the note is done.
T.CheckBox {
    id: root

    required property string key
    required property string words
    required property string title
    required property string sign
    required property bool accepted
    signal answered(string key, bool accepted)

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.words + ", " + root.title
    Accessible.role: Accessible.CheckBox
    checked: root.accepted
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.dense ? 32 : 40, implicitContentHeight)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 2
    rightPadding: 2

    background: KfFocusRing {
        cornerRadius: Theme.controlRadius
        visible: root.visualFocus
    }
    containmentMask: KfHitArea {
        item: root
        minimum: Theme.minTarget
    }
    contentItem: RowLayout {
        spacing: 10

        KfIcon {
            color: root.checked ? Theme.color.primary : Theme.color.textMuted
            name: root.checked ? root.sign : "circle"
            size: 20
        }
        KfText {
            Layout.fillWidth: true
            color: root.checked ? Theme.color.text : Theme.color.textMuted
            maximumLineCount: 2
            style: Theme.text.caption
            text: root.words
            wrapMode: Text.Wrap
        }
    }
    indicator: null

    onClicked: root.answered(root.key, root.checked)
}
