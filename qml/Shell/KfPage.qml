import QtQuick

// A page with a bar of its own at its lower end: what floats stays above it.
FocusScope {
    property real bottomBar: 0
}
