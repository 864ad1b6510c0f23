pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Team
import Keyfield.Theme

// Each private note: kept to oneself, passed on, or deleted.
Column {
    id: root

    required property HandoverModel model

    spacing: 12

    KfSectionHeader {
        count: root.model.notes.count
        title: qsTr("Your private notes")
        width: root.width
    }
    Repeater {
        model: root.model.notes

        KfCard {
            id: card

            required property string key
            required property string title
            required property string detail
            required property int fate

            width: root.width

            Column {
                spacing: 8
                width: parent.width

                KfText {
                    maximumLineCount: 3
                    style: Theme.text.callout
                    text: card.title
                    weight: Font.Medium
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                KfText {
                    color: Theme.color.textMuted
                    maximumLineCount: 3
                    style: Theme.text.label
                    text: card.detail
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                KfSegmentedControl {
                    currentIndex: card.fate
                    label: qsTr("What becomes of the note: %1").arg(card.title)
                    model: [qsTr("Keep", "a note to oneself"), qsTr("Pass on"), qsTr("Delete")]
                    width: parent.width

                    onActivated: index => root.model.setFate(card.key, index)
                }
            }
        }
    }
}
