import QtQml

// What a part of a note can become.
QtObject {
    required property string kind // a record type
    required property string iconName
    required property string tone // of KfTone
    required property string text
    required property string spoken
}
