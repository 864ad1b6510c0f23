import QtQml

// Where the navigation leads, in its order.
QtObject {
    default property list<KfNavItem> items
}
