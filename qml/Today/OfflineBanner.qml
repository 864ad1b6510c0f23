import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Without a network nothing is lost, and nothing needs doing.
KfBanner {
    id: root

    property int pending: 0

    readonly property string kept: Theme.compact ? qsTr("Everything is saved on this phone") : qsTr("Everything is saved on this tablet")

    iconName: "cloudoff"
    lead: qsTr("No connection.")
    text: root.pending > 0 ? qsTr("%1, %2").arg(root.kept).arg(qsTr("%n change(s) will sync later", "", root.pending)) : root.kept

    DragHandler {
        id: swipe

        target: null
        yAxis.enabled: false

        onActiveChanged: {
            if (!swipe.active && Math.abs(swipe.activeTranslation.x) > root.width / 4)
                root.dismissed()
        }
    }
}
