import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A visit of the day.
KfListItem {
    id: root

    property string time
    property string account
    property string detail
    property string length

    leading: Item {
        implicitHeight: clock.implicitHeight
        implicitWidth: Math.max(50, clock.implicitWidth)

        KfText {
            id: clock

            elide: Text.ElideNone
            size: 18
            style: Theme.text.numM
            text: root.time
            tracking: -0.02
        }
    }
    // Not where two columns stand side by side.
    meta: Theme.widthClass === Theme.Medium ? "" : root.length
    minimumHeight: Theme.dense ? 52 : Theme.compact ? 64 : 72
    spoken: Words.list([root.time, root.account, root.detail, root.length])
    strong: true
    subtitle: root.detail
    title: root.account
}
