import QtQml

// What can be done with a row; in a KfRowSheet.
QtObject {
    property string text
    property string iconName
    property bool offered: true
    signal chosen
}
