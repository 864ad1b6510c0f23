import QtQuick
import Keyfield.Theme

// Text in one of the theme's styles. What users typed is shown as it is: never as markup.
Text {
    id: root

    property TextStyle style: Theme.text.body
    property int weight: root.style.weight
    // In the style's place: another size with the line that goes with it, before the user's text scale, and what is added
    // between letters, in sizes.
    property real size: 0
    property real line: 0
    property real tracking: 0

    readonly property int pixels: root.size > 0 ? Math.round(root.size * Theme.textScale) : root.style.pixelSize
    readonly property real box: root.pixels * root.style.boxRatio
    readonly property real leading: root.style.leadingOf(root.pixels, root.lineHeight)

    color: Theme.color.text
    elide: Text.ElideRight
    font.family: root.style.family
    font.letterSpacing: root.tracking !== 0 ? root.tracking * root.pixels : root.style.tracking
    font.pixelSize: root.pixels
    font.weight: root.weight
    lineHeight: root.line > 0 ? root.line * Theme.textScale : root.style.lineHeight
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    // Letters stand in the middle of their line. Qt gives the last line the font's height where that is the higher one.
    bottomPadding: -root.leading - Math.max(0, Math.ceil(root.box) - root.lineHeight)
    topPadding: root.leading
}
