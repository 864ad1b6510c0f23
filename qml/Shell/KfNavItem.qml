import QtQml

// One place that the navigation leads to.
QtObject {
    required property string page
    required property string iconName
    required property string label
    // What waits there for the user, and in words what that is. 0: nothing.
    property int count: 0
    property string countName
}
