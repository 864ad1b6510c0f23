import Keyfield.Controls
import Keyfield.Forms

// A field of many lines.
KfTextArea {
    id: root

    required property FormRowItem row

    label: root.row.label
    value: root.row.text

    onEdited: text => root.row.form.write(root.row.key, text)
    onFinished: root.row.finished()
}
