import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Visit

// A place that is not sure: what to do with it. Closed without an answer, the question stays on the header's line.
KfSheet {
    id: root

    required property checkInView view
    signal keep
    signal again
    signal skip

    closeButton: false
    leftPadding: root.fromBelow ? 20 : 24
    rightPadding: root.leftPadding
    bottomPadding: root.fromBelow ? 16 : 20
    topPadding: root.fromBelow ? 29 : 24

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 8

        RowLayout {
            Layout.bottomMargin: 12
            Layout.fillWidth: true
            spacing: 16

            RoughPlace {
                Accessible.ignored: true
                dot: Theme.color.primary
                edge: Theme.color.warning
                ground: Theme.color.warningSoft
                house: Theme.color.surfaceRaised
                outline: Theme.color.outlineStrong
                visible: !Theme.largeText
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                KfText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    maximumLineCount: 2
                    style: Theme.text.title2
                    text: root.view.question
                    wrapMode: Text.Wrap
                }
                KfText {
                    Layout.fillWidth: true
                    color: Theme.color.textMuted
                    maximumLineCount: 6
                    style: Theme.text.callout
                    text: root.view.explanation
                    wrapMode: Text.Wrap
                }
            }
        }
        KfButton {
            Layout.fillWidth: true
            focus: true
            icon.name: "play"
            kind: KfButton.Primary
            large: true
            text: qsTr("Start with it")

            onClicked: root.keep()
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 8
            columns: Theme.largeText ? 1 : 2
            rowSpacing: 8

            KfButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                icon.name: "gps"
                leftPadding: 8
                text: qsTr("Try again")

                onClicked: root.again()
            }
            KfButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                leftPadding: 8
                text: qsTr("No check-in")

                onClicked: root.skip()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 6
            spacing: 8

            KfIcon {
                color: Theme.color.textMuted
                name: "info"
                size: 16
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                maximumLineCount: 3
                style: Theme.text.caption
                text: qsTr("The report will show how exact it is")
                wrapMode: Text.Wrap
            }
        }
    }
    KfLiveText {
        text: root.opened ? root.view.question + ". " + root.view.explanation : ""
    }
}
