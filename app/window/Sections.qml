import QtQuick
import Keyfield.Shell

// The places of the navigation, bar and rail alike.
KfNavPlaces {
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
        iconName: "task"
        label: qsTr("Tasks")
        page: "tasks"
    }
}
