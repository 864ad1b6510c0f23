pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Theme

// What one could talk about, as long as there is little: a press makes it a topic.
Column {
    id: root

    required property ChecklistModel checklist

    readonly property bool none: root.checklist.topics.count === 0

    KfText {
        bottomPadding: 4
        color: Theme.color.textMuted
        maximumLineCount: 4
        style: root.none ? Theme.text.callout : Theme.text.caption
        text: !root.none ? qsTr("Worth a talk too") : ideas.count > 0 ? qsTr("Add 2 or 3 topics, such as these:") : qsTr("Add 2 or 3 topics: what you want to leave with")
        topPadding: root.none ? 0 : 12
        visible: ideas.count > 0 || (root.none && root.checklist.view.loaded)
        width: parent.width
        wrapMode: Text.Wrap
    }
    Repeater {
        id: ideas

        model: root.checklist.ideas

        KfTapArea {
            id: idea

            required property string key
            required property string title
            required property string why
            required property string iconName
            required property string tone

            height: Math.max(Theme.minTarget, line.implicitHeight + 14)
            text: qsTr("Add: %1").arg(Words.list([idea.title, idea.why]))
            width: root.width

            onClicked: root.checklist.addIdea(idea.key)

            RowLayout {
                id: line

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 10

                KfIcon {
                    color: colors.text
                    name: idea.iconName
                    size: Theme.dense ? 20 : 22
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    KfText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        maximumLineCount: 3
                        style: Theme.text.body
                        text: idea.title
                        wrapMode: Text.Wrap
                    }
                    KfText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        color: Theme.color.textMuted
                        maximumLineCount: 2
                        style: Theme.text.caption
                        text: idea.why
                        wrapMode: Text.Wrap
                    }
                }
                KfIcon {
                    color: Theme.color.primaryText
                    name: "plus"
                    size: 20
                }
            }
            KfTone {
                id: colors

                tone: idea.tone
            }
        }
    }
}
