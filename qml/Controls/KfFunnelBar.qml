pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The steps of a funnel, the later the fuller of colour; their figures stand beside the bars. The model's roles: name,
// value, text (the value as one reads it) and detail.
Column {
    id: root

    required property string summary
    required property var model

    property real most: 0
    readonly property bool stacked: root.width < 420 * Theme.textScale

    function measure() {
        let most = 0
        for (let i = 0; i < steps.count; ++i)
            most = Math.max(most, steps.itemAt(i)?.value ?? 0)
        root.most = most
    }

    Accessible.name: root.summary
    Accessible.role: Accessible.List
    spacing: 12

    Repeater {
        id: steps

        model: root.model

        onItemAdded: root.measure()
        onItemRemoved: root.measure()

        Item {
            id: step

            required property int index
            required property string name
            required property real value
            required property string text
            required property string detail

            Accessible.name: Words.list([step.name, step.text, step.detail])
            Accessible.role: Accessible.ListItem
            height: root.stacked ? label.height + 4 + bar.height : Math.max(label.height, bar.height)
            width: root.width

            onValueChanged: root.measure()

            KfText {
                id: label

                Accessible.ignored: true
                style: Theme.text.caption
                text: step.name
                width: root.stacked ? parent.width : parent.width * 0.28
                wrapMode: Text.Wrap
                y: root.stacked ? 0 : (parent.height - height) / 2
            }
            Item {
                id: bar

                height: Math.max(28, figure.implicitHeight)
                width: figure.x - x - 10
                x: root.stacked ? 0 : label.width + 10
                y: parent.height - height

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.color.c1
                    height: 28
                    opacity: steps.count > 1 ? 0.38 + 0.62 * step.index / (steps.count - 1) : 1
                    radius: Theme.radius.s
                    width: root.most > 0 ? Math.max(0, bar.width * step.value / root.most) : 0
                }
            }
            KfText {
                id: figure

                Accessible.ignored: true
                anchors.verticalCenter: bar.verticalCenter
                elide: Text.ElideNone
                horizontalAlignment: Text.AlignRight
                size: 15
                style: Theme.text.numM
                text: step.text
                width: Math.max(24 * Theme.textScale, implicitWidth)
                x: detail.x - width - 10
            }
            KfText {
                id: detail

                Accessible.ignored: true
                anchors.verticalCenter: bar.verticalCenter
                color: Theme.color.textMuted
                elide: Text.ElideNone
                horizontalAlignment: Text.AlignRight
                style: Theme.text.caption
                text: step.detail
                width: Math.max(74 * Theme.textScale, implicitWidth)
                x: parent.width - width
            }
        }
    }
}
