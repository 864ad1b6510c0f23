import QtQml

// A place on an axis, 0 to 1, and what it is called.
QtObject {
    required property real at
    required property string text
}
