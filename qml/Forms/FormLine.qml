import QtQuick
import Keyfield.Controls
import Keyfield.Forms

// A field of one line. What was understood takes the place of what was typed once it is left.
KfInputField {
    id: root

    required property FormRowItem row

    readonly property string kept: root.row.text

    error: root.row.error
    helper: root.row.warning
    iconName: root.row.iconName
    inputMethodHints: root.row.hints
    label: root.row.label
    placeholder: root.row.example

    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.row.form.leave(root.row.key)
    }
    onDisplayTextChanged: {
        if (root.field.activeFocus)
            root.row.form.write(root.row.key, root.displayText)
    }
    onKeptChanged: {
        if (root.displayText !== root.kept)
            root.text = root.kept
    }
    Component.onCompleted: root.text = root.kept
}
