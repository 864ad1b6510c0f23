import QtQml

// A column of a KfDataTable.
QtObject {
    property string title
    property bool numeric: false // its figures stand at the right
    property real minimum: 96 // its least width, before the user's text scale
    property real grow: 1 // its part of what is left over
    property int priority: 0 // where it is narrow, the highest goes first; 0 stays
    property bool sortable: true
}
