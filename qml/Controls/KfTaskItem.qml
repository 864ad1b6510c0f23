import QtQuick
import Keyfield.Theme

// A task or a promise, to be ticked off. The row opens it, Space ticks it off.
KfListItem {
    id: root

    property bool promise: false
    property bool done: false
    property string due
    // danger: overdue; warning: within hours.
    property string dueTone: "neutral"
    signal toggled(bool done)

    Keys.onSpacePressed: root.toggled(!root.done)
    leading: KfRoundCheck {
        checked: root.done
        text: root.done ? qsTr("Done: %1").arg(root.title) : qsTr("To do: %1").arg(root.title)
        // The model says what is done; a tick is only a wish.
        nextCheckState: () => root.done ? Qt.Checked : Qt.Unchecked
        onClicked: root.toggled(!root.done)
    }
    meta: root.due
    metaColor: root.dueColors.text
    metaWeight: Font.DemiBold
    minimumHeight: Theme.dense ? 52 : Theme.compact ? 64 : 68
    struck: root.done
    subtitleIcon: root.promise ? "seal" : "task"
    subtitleIconColor: root.promise ? Theme.color.promiseText : Theme.color.primaryText

    readonly property KfTone dueColors: KfTone {
        tone: root.done ? "neutral" : root.dueTone
    }
}
