import QtQml

// One place that the navigation leads to.
QtObject {
    required property string page
    required property string iconName
    required property string label
    // A dot: something there waits for the user.
    property bool marked: false
}
