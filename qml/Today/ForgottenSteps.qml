pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// A client was not seen for long: what to do about it, each in one tap.
KfSheet {
    id: root

    property string key
    property string phone
    signal planned(string key)
    signal notNeeded(string key, string name)

    function ask(key: string, name: string, phone: string) {
        root.key = key
        root.title = name
        root.phone = phone
        root.open()
    }

    dialogWidth: 400

    KfListItem {
        Layout.fillWidth: true
        focus: true
        leading: KfIcon {
            color: Theme.color.textMuted
            name: "phone"
            size: 20
        }
        subtitle: root.phone
        title: qsTr("Call")
        visible: root.phone !== ""

        Keys.onReturnPressed: clicked()
        onClicked: {
            root.close()
            Qt.openUrlExternally("tel:" + root.phone.replace(/[^+0-9,;*#]/g, ""))
        }
    }
    KfListItem {
        Layout.fillWidth: true
        divider: root.phone !== ""
        leading: KfIcon {
            color: Theme.color.textMuted
            name: "calcheck"
            size: 20
        }
        subtitle: qsTr("Choose a day and an hour")
        title: qsTr("Plan a visit")

        Keys.onReturnPressed: clicked()
        onClicked: {
            root.close()
            root.planned(root.key)
        }
    }
    KfListItem {
        Layout.fillWidth: true
        divider: true
        leading: KfIcon {
            color: Theme.color.textMuted
            name: "x"
            size: 20
        }
        subtitle: qsTr("Do not remind of it any more")
        title: qsTr("Not needed, because…")

        Keys.onReturnPressed: clicked()
        onClicked: {
            root.close()
            root.notNeeded(root.key, root.title)
        }
    }
}
