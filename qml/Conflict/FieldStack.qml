pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// Field by field, its values below each other.
Column {
    id: root

    required property RowModel model
    required property conflictView view
    signal chosen(string field, int n)
    signal written(string field, string text)

    Repeater {
        model: root.model

        Column {
            id: field

            required property string key
            required property string label
            required property bool longText
            required property bool edited
            required property var choices
            required property var runs
            required property string result
            // The choices are made anew when one is made; the keyboard stays where it was.
            property int lastChoice: -1

            bottomPadding: 2
            spacing: 8
            topPadding: 14
            width: root.width

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                color: Theme.color.textMuted
                leftPadding: 2
                style: Theme.text.label
                text: field.label
            }
            Repeater {
                model: field.longText && field.choices.length === 2 ? [] : field.choices

                KfFieldChoice {
                    id: choice

                    required property conflictChoice modelData

                    checked: choice.modelData.chosen
                    iconName: choice.modelData.iconName
                    source: choice.modelData.source
                    spoken: choice.modelData.spoken
                    text: choice.modelData.text
                    width: parent.width

                    onClicked: {
                        field.lastChoice = choice.visualFocus ? choice.modelData.n : -1
                        root.chosen(field.key, choice.modelData.n)
                    }
                    Component.onCompleted: {
                        if (field.lastChoice === choice.modelData.n)
                            choice.forceActiveFocus(Qt.TabFocusReason)
                    }
                }
            }
            MergedText {
                edited: field.edited
                runs: field.runs
                sides: root.view.sides
                text: field.result
                visible: field.longText && field.choices.length === 2
                width: parent.width

                onWritten: text => root.written(field.key, text)
            }
        }
    }
}
