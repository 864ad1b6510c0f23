import QtQuick
import Keyfield.Forms

// One row of the form's model, and what its parts ask for.
FocusScope {
    id: root

    required property FormModel form
    required property int index
    required property string key
    required property string kind
    required property string label
    required property string text
    required property string error
    required property string warning
    required property string example
    required property string iconName
    required property int hints
    required property list<string> options
    required property int chosen
    required property list<string> parts
    // Takes the whole width where others stand side by side.
    readonly property bool whole: root.kind !== "line" && root.kind !== "link"

    signal picked // a record is to be chosen for it
    signal finished
}
