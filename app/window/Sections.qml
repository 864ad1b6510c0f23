import QtQuick
import Keyfield.Shell

// The places of the navigation, bar and rail alike.
KfNavPlaces {
    id: root

    property int dueNow: 0

    KfNavItem {
        iconName: "today"
        label: qsTr("Today")
        page: "today"
    }
    KfNavItem {
        iconName: "accounts"
        label: qsTr("Accounts")
        page: "accounts"
    }
    KfNavItem {
        count: root.dueNow
        countName: qsTr("%n due by today", "", root.dueNow)
        iconName: "task"
        label: qsTr("Tasks")
        page: "tasks"
    }
}
