import QtQuick

// A page with a bar of its own at its lower end: what floats stays above it; or with parts beside each other.
FocusScope {
    property real bottomBar: 0
    // From left to right, those that are not in sight too; none: it is one.
    property list<Item> panes
}
