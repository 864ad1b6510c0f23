import QtQuick
import Keyfield.Controls

// A field that shows what a model keeps. What is being typed stays as it is until one leaves.
KfInputField {
    id: root

    property string value // what is kept

    Binding {
        property: "text"
        restoreMode: Binding.RestoreNone
        target: root
        value: root.value
        when: !root.activeFocus
    }
}
