import QtQuick
import QtQuick.Templates as T
import Keyfield.Theme

T.ToolTip {
    id: root

    bottomPadding: 4
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    delay: 600
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 8
    margins: 8
    rightPadding: 8
    timeout: 5000
    topPadding: 4
    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + 6 : 0

    background: Rectangle {
        color: Theme.color.surfaceInverse
        radius: Theme.radius.s
    }
    contentItem: KfText {
        color: Theme.color.onSurfaceInverse
        style: Theme.text.micro
        text: root.text
    }
}
