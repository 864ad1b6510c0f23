pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Models

// Field by field, its values below each other.
Column {
    id: root

    required property RowModel model
    required property conflictView view
    signal chosen(string field, int n)
    signal written(string field, string text)
    signal gathered(string field)

    Repeater {
        model: root.model

        Column {
            id: field

            required property string key
            required property string label
            required property bool longText
            required property bool together
            required property bool edited
            required property bool writable
            required property string result
            required property string hint
            required property string error
            required property string written
            required property var choices
            required property var runs
            property bool writing: false
            // The choices are made anew when one is made; the keyboard stays where it was.
            property int lastChoice: -1

            function choose(n: int, byKeyboard: bool) {
                field.lastChoice = byKeyboard ? n : -1
                field.writing = false
                root.chosen(field.key, n)
            }

            function startWriting() {
                field.writing = true
                own.start(field.written)
            }

            spacing: 8
            topPadding: 14
            width: root.width

            FieldHeading {
                actionText: field.writable && !field.longText && !field.edited && !field.writing ? qsTr("Own value") : ""
                label: field.label
                width: parent.width - 4
                x: 2

                onAction: field.startWriting()
            }
            Repeater {
                model: field.longText ? [] : field.choices

                KfFieldChoice {
                    id: choice

                    required property conflictChoice modelData

                    autoExclusive: false
                    checked: choice.modelData.chosen
                    iconName: choice.modelData.iconName
                    source: choice.modelData.source
                    spoken: choice.modelData.spoken
                    text: choice.modelData.text
                    width: parent?.width ?? 0

                    onClicked: field.choose(choice.modelData.n, choice.visualFocus)
                    // The model says what is chosen; a press is only a wish.
                    onToggled: choice.checked = Qt.binding(() => choice.modelData.chosen)
                    Component.onCompleted: {
                        if (field.lastChoice === choice.modelData.n)
                            choice.forceActiveFocus(Qt.TabFocusReason)
                    }
                }
            }
            KfFieldChoice {
                autoExclusive: false
                checked: true
                iconName: "edit"
                source: qsTr("Own value")
                text: field.result
                visible: field.edited && !field.longText && !field.writing
                width: parent.width

                onClicked: field.startWriting()
                onToggled: checked = true
            }
            OwnValue {
                id: own

                error: field.error
                hint: field.hint
                label: qsTr("Own value")
                visible: field.writing
                width: parent.width

                onClosed: field.writing = false
                onTyped: text => root.written(field.key, text)
            }
            MergedText {
                edited: field.edited
                error: field.error
                runs: field.runs
                sides: root.view.sides
                text: field.result
                together: field.together
                visible: field.longText
                width: parent.width

                onGathered: root.gathered(field.key)
                onWritten: text => root.written(field.key, text)
            }
        }
    }
}
