pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Team

// What nobody finds in the records: it becomes a note for the team.
Column {
    id: root

    required property HandoverModel model

    spacing: 12

    KfSectionHeader {
        title: qsTr("What your colleague has to know")
        width: root.width
    }
    Repeater {
        model: root.model.story

        KfTextArea {
            required property int index
            required property string question
            required property string answer

            label: question
            minimumLines: 2
            value: answer
            width: root.width

            onEdited: text => root.model.setAnswer(index, text)
        }
    }
}
