import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// What a colour or a line in a chart stands for.
Row {
    id: root

    enum Kind { Bar, Plan, Line, Dashed, Band }
    required property string text
    property int kind: KfLegendEntry.Bar
    property color color: root.kind === KfLegendEntry.Plan ? Theme.color.surfaceWell : Theme.color.c1

    spacing: 6

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: root.kind === KfLegendEntry.Band ? Qt.alpha(root.color, Theme.bandOpacity) : root.color
        height: 10
        radius: root.kind === KfLegendEntry.Plan ? 0 : 3
        visible: root.kind !== KfLegendEntry.Line && root.kind !== KfLegendEntry.Dashed
        width: root.kind === KfLegendEntry.Bar ? 10 : 14

        Rectangle {
            color: Theme.color.outlineStrong
            height: 2
            visible: root.kind === KfLegendEntry.Plan
            width: parent.width
        }
    }
    KfPath {
        anchors.verticalCenter: parent.verticalCenter
        color: root.color
        dashes: root.kind === KfLegendEntry.Dashed ? [3, 4] : []
        height: 4
        path: "M2 2H18"
        visible: root.kind === KfLegendEntry.Line || root.kind === KfLegendEntry.Dashed
        width: 20
    }
    KfText {
        color: Theme.color.textMuted
        style: Theme.text.caption
        text: root.text
    }
}
