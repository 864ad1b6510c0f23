import QtQuick
import Keyfield.Theme

// Text in one of the theme's styles. What users typed is shown as it is: never as markup.
Text {
    id: root

    property TextStyle style: Theme.text.body
    property int weight: root.style.weight

    color: Theme.color.text
    elide: Text.ElideRight
    font.family: root.style.family
    font.letterSpacing: root.style.tracking
    font.pixelSize: root.style.pixelSize
    font.weight: root.weight
    lineHeight: root.style.lineHeight
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    // Letters stand in the middle of their line.
    bottomPadding: -root.style.leading
    topPadding: root.style.leading
}
