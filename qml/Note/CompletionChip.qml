import QtQuick
import Keyfield.Controls

// Something that can stand at the cursor. The focus stays with the text.
KfChip {
    id: root

    required property string key
    required property string name
    required property string detail
    required property string iconName
    property bool chosen: false // Tab takes it

    focusPolicy: Qt.NoFocus
    icon.name: root.iconName
    kind: KfChip.Entity
    text: root.detail !== "" ? root.name + ", " + root.detail : root.name

    KfFocusRing {
        cornerRadius: root.height / 2
        visible: root.chosen
    }
}
