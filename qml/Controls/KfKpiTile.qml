import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// One figure with its unit, how it changed and whether that is good. Beside them: how it went, how much of a term is
// over, or a ring. Without a value it says so by its period's text.
T.AbstractButton {
    id: root

    enum Good { Unknown, Yes, No }
    required property string label
    required property string value // as one reads it; empty: there is none
    property string unit
    property string delta
    property bool rising: true
    property int deltaGood: KfKpiTile.Unknown
    property string period
    property list<real> spark
    property color sparkColor: Theme.color.c1
    property real term: -1 // 0 to 1; less: none
    property real ring: -1 // 0 to 1; less: none
    property bool interactive: true
    // What a screen reader says; by default all of the above.
    property string spoken: Words.list([root.label, root.value !== "" ? Words.joined([root.value, root.unit], "\u00a0") : qsTr("no data"), root.delta, root.period])

    readonly property color deltaColor: root.deltaGood === KfKpiTile.Yes ? Theme.color.successText : root.deltaGood === KfKpiTile.No ? Theme.color.dangerText : Theme.color.textMuted
    readonly property bool filled: root.value !== ""

    Accessible.name: root.spoken
    Accessible.role: root.interactive ? Accessible.Button : Accessible.StaticText
    bottomPadding: 13
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: Theme.dense && root.interactive
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: Math.max(160, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: Theme.dense ? 16 : 15
    rightPadding: root.leftPadding
    scale: root.interactive && root.down && !Theme.reduceMotion ? 0.98 : 1
    topPadding: 15

    background: Rectangle {
        border.color: Theme.color.outline
        border.width: 1
        color: Theme.color.surfaceRaised
        radius: Theme.cardRadius

        Rectangle {
            anchors.fill: parent
            color: Theme.color.text
            opacity: !root.interactive ? 0 : root.down ? 0.06 : root.hovered ? 0.04 : 0
            radius: parent.radius
        }
    }
    contentItem: root.content

    KfFocusRing {
        cornerRadius: Theme.cardRadius
        visible: root.visualFocus
    }

    readonly property Item content: ColumnLayout {
        spacing: 0

        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            maximumLineCount: 2
            style: Theme.text.label
            text: root.label
            wrapMode: Text.Wrap
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 4
            spacing: 4

            KfText {
                elide: Text.ElideNone
                style: Theme.text.numL
                text: root.filled ? root.value : "—"
            }
            KfText {
                color: Theme.color.textMuted
                elide: Text.ElideNone
                style: Theme.text.label
                text: root.unit
                topPadding: leading + 11 * Theme.textScale // on the figure's line
                visible: root.filled && root.unit !== ""
            }
        }
        RowLayout {
            Layout.topMargin: 8
            spacing: 8
            visible: root.delta !== "" || root.spark.length > 0 || root.ring >= 0

            KfIcon {
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: 2
                Layout.rightMargin: -6
                color: root.deltaColor
                name: root.rising ? "upright" : "downright"
                size: 14
                strokeWidth: 2.25
                visible: root.delta !== ""
            }
            KfText {
                Layout.alignment: Qt.AlignBottom
                Layout.fillWidth: true
                color: root.deltaColor
                maximumLineCount: 2
                style: Theme.text.caption
                text: root.delta
                weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            KfSparkline {
                Layout.alignment: Qt.AlignBottom
                color: root.sparkColor
                values: root.spark
                visible: root.spark.length > 1
            }
            KfProgressRing {
                accessibleName: ""
                size: 34
                strokeWidth: 4
                value: root.ring
                visible: root.ring >= 0
            }
        }
        KfBar {
            Layout.fillWidth: true
            Layout.topMargin: 10
            value: root.term
            visible: root.term >= 0
        }
        KfText {
            Layout.fillWidth: true
            Layout.topMargin: 4
            color: Theme.color.textSubtle
            style: Theme.text.caption
            text: root.period
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        // In a row of tiles all are as high as the highest.
        Item {
            Layout.fillHeight: true
        }
    }
}
