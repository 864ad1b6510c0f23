pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls
import Keyfield.Theme

// What an import has done; it can be taken back.
KfSheet {
    id: root

    required property CalendarModel model

    dialogWidth: 480
    title: root.model.summary.title

    Flickable {
        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: lines.implicitHeight
        flickableDirection: Flickable.VerticalFlick
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            spacing: 6
            width: parent.width

            Repeater {
                model: root.model.summary.lines

                KfText {
                    required property string modelData

                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    style: Theme.text.body
                    text: modelData
                    width: lines.width
                    wrapMode: Text.Wrap
                }
            }
            KfBanner {
                iconName: "warn"
                lead: qsTr("Not everything could be read.")
                text: Words.joined(root.model.summary.problems, "\n")
                tone: "warning"
                visible: root.model.summary.problems.length > 0
                width: lines.width
            }
        }
    }
    RowLayout {
        Layout.topMargin: 16
        spacing: 8

        KfButton {
            Layout.fillWidth: true
            kind: KfButton.Neutral
            text: qsTr("Take it back")
            visible: root.model.summary.undoable

            onClicked: {
                root.close()
                root.model.undo()
            }
        }
        KfButton {
            Layout.fillWidth: true
            kind: KfButton.Primary
            text: qsTr("Good")

            onClicked: root.close()
        }
    }
}
