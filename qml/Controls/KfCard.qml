import QtQuick
import QtQuick.Templates as T
import Keyfield.Theme

// A surface with an outline, inside which the padding begins. Its content: one item, such as a column; `padding: 0` for
// rows.
T.Pane {
    id: root

    // none, warning or danger: the outline's colour.
    property string tone: "none"

    bottomPadding: root.padding + 1
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: root.padding + 1
    padding: Theme.dense ? 14 : 16
    rightPadding: root.padding + 1
    topPadding: root.padding + 1

    background: Rectangle {
        border.color: root.tone === "warning" ? Theme.color.warning : root.tone === "danger" ? Theme.color.danger : Theme.color.outline
        border.width: 1
        color: Theme.color.surfaceRaised
        radius: Theme.cardRadius
    }
}
