import QtQuick
import QtQuick.Templates as T
import Keyfield.Theme

// A surface with an outline. Its content: one item, such as a column; `padding: 0` for rows.
T.Pane {
    id: root

    // none, warning or danger: the outline's colour.
    property string tone: "none"

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    padding: Theme.dense ? 14 : 16

    background: Rectangle {
        border.color: root.tone === "warning" ? Theme.color.warning : root.tone === "danger" ? Theme.color.danger : Theme.color.outline
        border.width: 1
        color: Theme.color.surfaceRaised
        radius: Theme.cardRadius
    }
}
