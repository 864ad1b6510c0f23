import QtQuick
import QtQuick.Layouts
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Theme

// Everything that is to be seen to in a visit: ticked off, added to, put in order.
FocusScope {
    id: root

    required property ChecklistModel model
    signal reasonAsked(string key, string title, bool needsPhoto)

    implicitHeight: scroll.contentHeight + foot.implicitHeight + 8

    Flickable {
        id: scroll

        anchors.bottom: foot.top
        anchors.bottomMargin: 8
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height
        contentWidth: width

        Column {
            id: column

            leftPadding: 2
            rightPadding: 2
            width: scroll.width

            readonly property real inner: column.width - 4

            ChecklistHeading {
                detail: root.model.view.topicsProgress
                title: qsTr("To talk about")
                width: column.inner
            }
            ChecklistLines {
                id: topics

                checklist: root.model
                editable: true
                rows: root.model.topics
                width: column.inner

                onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
            }
            TopicIdeas {
                checklist: root.model
                width: column.inner
            }
            ChecklistLines {
                checklist: root.model
                editable: true
                rows: root.model.others
                width: column.inner

                onReasonAsked: (key, title, needsPhoto) => root.reasonAsked(key, title, needsPhoto)
            }
            TemplateForm {
                checklist: root.model
                visible: root.model.topics.count > 0
                width: column.inner
            }
        }
    }
    ColumnLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8

        RowLayout {
            spacing: 8
            visible: root.model.undoText !== ""

            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                maximumLineCount: 2
                style: Theme.text.caption
                text: root.model.undoText
                wrapMode: Text.Wrap

                KfLiveText {
                    text: root.model.undoText
                }
            }
            KfButton {
                small: true
                text: qsTr("Undo")

                onClicked: root.model.undo()
            }
            Timer {
                interval: 6000
                running: root.model.undoText !== ""

                onTriggered: root.model.letGo()
            }
        }
        KfInputField {
            id: topic

            Layout.fillWidth: true
            focus: Theme.dense
            iconName: "plus"
            placeholder: qsTr("Add a topic")

            Component.onCompleted: topic.text = root.model.typed
            onAccepted: root.model.add()
            onDisplayTextChanged: root.model.typed = topic.displayText

            Connections {
                target: root.model

                function onTypedChanged() {
                    if (topic.displayText !== root.model.typed)
                        topic.text = root.model.typed
                }
            }
        }
    }
}
