import QtQuick
import Keyfield.Controls

// A row of what is due.
KfTaskItem {
    id: root

    required property string key
    required property string accountKey
    required property string tone
    required done
    required due
    required promise
    required spoken
    required subtitle
    required title

    signal completed(string key)
    signal openAccount(string key)

    dueTone: root.tone
    interactive: root.accountKey !== ""

    onClicked: root.openAccount(root.accountKey)
    onToggled: wanted => {
        if (wanted)
            root.completed(root.key)
    }
}
