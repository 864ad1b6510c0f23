import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A client in a list: its tile, its tier, and the one thing to know about it.
KfListItem {
    id: root

    property string name
    property string tier
    property string reason
    property string reasonIcon
    property list<int> reasonMarks // words found in the reason
    property string tone: "neutral"

    badge: KfTag {
        small: true
        text: root.tier
    }
    leading: KfLogoTile {
        name: root.name
    }
    bottomPadding: Theme.dense ? 9 : 10
    leftPadding: Theme.dense ? 10 : 16
    minimumHeight: Theme.dense ? 56 : 72
    spoken: Words.list([root.name, root.tier !== "" ? qsTr("tier %1").arg(root.tier) : "", root.reason, root.meta])
    strong: true
    subtitle: root.reason
    subtitleIcon: root.reasonIcon
    subtitleMarks: root.reasonMarks
    subtitleTone: root.tone
    title: root.name
}
