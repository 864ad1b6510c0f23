import Keyfield.Shell

// Where the navigation leads.
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
}
