import QtQuick
import Keyfield.Brief
import Keyfield.Controls
import Keyfield.Theme

// With whom, when, where and what for.
Column {
    id: root

    required property briefView view

    bottomPadding: 10
    spacing: 1

    KfText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        style: Theme.text.title1
        text: root.view.account
        width: parent.width
        wrapMode: Text.Wrap
    }
    KfText {
        color: Theme.color.textMuted
        style: Theme.text.callout
        text: root.view.when
        visible: text !== ""
        weight: Font.Normal
        width: parent.width
        wrapMode: Text.Wrap
    }
    KfText {
        color: Theme.color.textMuted
        style: Theme.text.callout
        text: root.view.goal
        visible: text !== ""
        weight: Font.Normal
        width: parent.width
        wrapMode: Text.Wrap
    }
}
