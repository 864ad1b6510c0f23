import QtQuick
import Keyfield.Theme

// Where it is now.
Rectangle {
    color: Theme.color.danger
    height: 2

    Rectangle {
        color: Theme.color.danger
        height: 10
        radius: 5
        width: 10
        x: -4
        y: -4
    }
}
