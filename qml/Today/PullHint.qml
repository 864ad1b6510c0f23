import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Pulled down, the page leads to the search.
Row {
    id: root

    property bool pulled: false // far enough

    opacity: root.pulled ? 1 : 0.6
    spacing: 8

    KfIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.color.textMuted
        name: "search"
        size: 18
    }
    KfText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.color.textMuted
        style: Theme.text.label
        text: root.pulled ? qsTr("Let go to search") : qsTr("Pull to search")
    }
}
