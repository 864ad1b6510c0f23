import QtQuick
import Keyfield.Theme

// Chosen or not, as a picture: its row is the target and says the state.
Rectangle {
    id: root

    property bool checked: false

    Accessible.ignored: true
    border.color: !root.enabled ? Theme.color.outline : root.checked ? Theme.color.primary : Theme.color.outlineStrong
    border.width: root.checked ? 7 : 2
    color: !root.enabled ? Theme.color.surfaceWell : root.checked ? Theme.color.onPrimary : "transparent"
    implicitHeight: 24
    implicitWidth: 24
    radius: 12
}
