import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// Which keys do what, and how much was found.
RowLayout {
    id: root

    property string summary
    spacing: 16

    component Hint: Row {
        id: hint

        property string keys
        property string text

        spacing: 6

        KfKeyHint {
            anchors.verticalCenter: parent.verticalCenter
            keys: hint.keys
        }
        KfText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.textMuted
            style: Theme.text.caption
            text: hint.text
        }
    }

    Hint {
        keys: "↑ ↓"
        text: qsTr("choose")
    }
    Hint {
        keys: "Enter"
        text: qsTr("open")
    }
    Hint {
        keys: "Tab"
        text: qsTr("actions")
    }
    KfText {
        Layout.fillWidth: true
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignRight
        style: Theme.text.caption
        text: root.summary
    }
}
