import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A change on its way to the server. `phase`: sent, sending, waiting or failed.
KfListItem {
    id: root

    property string iconName
    property string phase: "waiting"
    property string detail
    // While it is being sent, 0 to 1; negative: nobody knows.
    property real progress: -1

    interactive: false
    leading: KfIconTile {
        iconName: root.iconName
        size: 32
        tone: root.phase === "failed" ? "danger" : "neutral"
    }
    leftPadding: 14
    minimumHeight: Theme.dense ? 52 : 60
    subtitle: root.detail
    subtitleStyle: Theme.text.caption
    titleLines: 1
    titleStyle: Theme.text.callout
    titleWeight: Font.Medium
    trailing: Item {
        implicitHeight: 22
        implicitWidth: 22

        KfProgressRing {
            indeterminate: root.progress < 0
            size: 22
            strokeWidth: 3
            value: root.progress
            visible: root.phase === "sending"
        }
        KfIcon {
            color: root.phase === "sent" ? Theme.color.successText : root.phase === "failed" ? Theme.color.dangerText : Theme.color.textSubtle
            name: root.phase === "sent" ? "circlecheck" : root.phase === "failed" ? "warn" : "clock"
            size: 22
            visible: root.phase !== "sending"
        }
    }
}
