pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// How much time an answer still has. Counts by the minute, and by the second under ten of them.
Item {
    id: root

    required property string label
    required property date due
    required property real norm // the minutes that there are in all
    // As one reads them: "until 14:05", "norm: 24 hours".
    property string dueText
    property string normText
    property date now: new Date()
    property bool ticking: true

    readonly property real rest: (root.due.getTime() - root.now.getTime()) / 1000
    readonly property bool overdue: root.rest < 0
    readonly property real used: Math.max(0, Math.min(1, 1 - root.rest / (root.norm * 60)))
    readonly property string tone: root.overdue ? "danger" : root.used > 0.75 ? "warning" : "success"
    readonly property bool close: Math.abs(root.rest) < 600
    readonly property int seconds: Math.floor(Math.abs(root.rest))
    readonly property list<string> parts: {
        const days = Math.floor(root.seconds / 86400)
        const hours = Math.floor(root.seconds / 3600) % 24
        const minutes = Math.floor(root.seconds / 60) % 60
        if (days > 0)
            return [Words.number(days), qsTr("d", "days, beside a number"), Words.number(hours), qsTr("h", "hours, beside a number")]
        if (root.close)
            return [Words.number(minutes), qsTr("min", "minutes, beside a number"), Words.number(root.seconds % 60), qsTr("s", "seconds, beside a number")]
        return hours > 0 ? [Words.number(hours), qsTr("h", "hours, beside a number"), Words.number(minutes), qsTr("min", "minutes, beside a number")]
                         : [Words.number(minutes), qsTr("min", "minutes, beside a number")]
    }
    readonly property string leftText: Words.joined(root.parts, "\u00a0")
    readonly property string heading: root.overdue ? qsTr("Overdue by", "a time span follows") : root.label

    Accessible.name: Words.list([root.overdue ? root.label : "", root.heading + " " + root.leftText, root.dueText, root.normText])
    Accessible.role: Accessible.ProgressBar
    implicitHeight: column.implicitHeight
    implicitWidth: 240

    Timer {
        interval: root.close ? 1000 : 1000 + 1000 * (root.overdue ? 60 - root.seconds % 60 : root.seconds % 60)
        repeat: true
        running: root.visible && root.ticking

        onTriggered: root.now = new Date()
    }
    ColumnLayout {
        id: column

        spacing: 14
        width: parent.width

        GridLayout {
            columns: Theme.largeText ? 1 : 2

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 4

                KfText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: root.overdue ? Theme.color.dangerText : Theme.color.textMuted
                    style: Theme.text.label
                    text: root.heading
                    weight: root.overdue ? Font.DemiBold : Font.Medium
                    wrapMode: Text.Wrap
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: 6

                    Repeater {
                        model: root.parts

                        KfText {
                            required property int index
                            required property string modelData
                            readonly property bool unit: index % 2 === 1

                            Accessible.ignored: true
                            color: unit ? Theme.color.textMuted : root.overdue ? Theme.color.dangerText : Theme.color.text
                            elide: Text.ElideNone
                            line: 44
                            style: unit ? Theme.text.title3 : Theme.text.numXL
                            text: modelData
                            topPadding: leading + (unit ? 8 * Theme.textScale : 0)
                            weight: unit ? Font.Medium : Font.DemiBold
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.alignment: Theme.largeText ? Qt.AlignLeft : Qt.AlignBottom
                spacing: 0

                Repeater {
                    model: [root.dueText, root.normText]

                    KfText {
                        required property string modelData

                        Accessible.ignored: true
                        Layout.alignment: Theme.largeText ? Qt.AlignLeft : Qt.AlignRight
                        color: Theme.color.textMuted
                        elide: Text.ElideNone
                        style: Theme.text.caption
                        text: modelData
                        visible: modelData !== ""
                    }
                }
            }
        }
        KfBar {
            Layout.fillWidth: true
            thickness: 10
            tone: root.tone
            value: root.used
        }
    }
    // Said by itself, once: that less than an hour is left, and that none is.
    KfLiveText {
        text: root.overdue ? qsTr("%1: overdue").arg(root.label) : root.rest < 3600 ? qsTr("%1: less than an hour").arg(root.label) : ""
    }
}
