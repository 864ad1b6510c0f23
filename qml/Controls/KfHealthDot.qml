import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// How a client does, in a row: a mark and the number.
Item {
    id: root

    required property int value // 0 to 100

    Accessible.name: qsTr("health: %1 of 100").arg(root.value)
    Accessible.role: Accessible.StaticText
    implicitHeight: line.implicitHeight
    implicitWidth: line.implicitWidth

    Row {
        id: line

        spacing: 6

        KfHealthMark {
            anchors.verticalCenter: parent.verticalCenter
            value: root.value
        }
        KfText {
            Accessible.ignored: true
            elide: Text.ElideNone
            line: 20
            size: Theme.dense ? 15 : 17
            style: Theme.text.numM
            text: Words.number(root.value)
        }
    }
}
