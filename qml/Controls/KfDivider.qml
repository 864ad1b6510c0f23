import QtQuick
import Keyfield.Theme

Rectangle {
    color: Theme.color.outline
    implicitHeight: 1
    implicitWidth: 1
}
