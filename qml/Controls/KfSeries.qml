import QtQml

// A line of a chart. Its name stands at its end.
QtObject {
    required property string name
    required property list<real> values // NaN: none
    property bool plan: false // grey and dashed
}
