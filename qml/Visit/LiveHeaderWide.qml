import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Visit

// The header on the desktop.
Item {
    id: root

    required property VisitModel model
    property bool withTable: false // no pane shows who sits there
    signal checkInAsked
    signal tableAsked

    readonly property color strong: root.model.view.paused ? Theme.color.onSurfaceInverse : Theme.color.onHero
    readonly property color quiet: root.model.view.paused ? Theme.color.onSurfaceInverse : Theme.color.onHeroMuted

    implicitHeight: Math.max(88, row.implicitHeight + 28)

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 24
        columns: Theme.largeText ? 2 : 3
        rowSpacing: 8

        KfText {
            Accessible.name: root.model.timerSpoken
            Accessible.role: Accessible.Clock
            color: root.strong
            elide: Text.ElideNone
            line: 56
            size: 48
            style: Theme.text.numHero
            text: root.model.timer
            tracking: -0.03
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            KfText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: root.strong
                style: Theme.text.title3
                text: Words.joined([Words.list([root.model.view.account, root.model.view.place]), root.model.view.distance], " · ")
            }
            CheckInLine {
                Layout.fillWidth: true
                quiet: root.quiet
                strong: root.strong
                view: root.model.checkIn

                onClicked: root.checkInAsked()
            }
        }
        RowLayout {
            Layout.columnSpan: Theme.largeText ? 2 : 1
            spacing: 8

            TableButton {
                Layout.rightMargin: 8
                color: root.strong
                people: root.model.people
                ringColor: root.model.view.paused ? Theme.color.surfaceInverse : Theme.color.hero
                visible: root.withTable

                onClicked: root.tableAsked()
            }
            KfButton {
                icon.name: root.model.view.paused ? "play" : "pause"
                kind: KfButton.OnHeroRaised
                large: true
                text: root.model.view.paused ? qsTr("Go on") : qsTr("Pause")

                onClicked: root.model.pause()
            }
            KfButton {
                kind: KfButton.OnHero
                large: true
                rightPadding: leftPadding + keys.width + 8
                text: qsTr("Finish")

                onClicked: root.model.review()

                Rectangle {
                    id: keys

                    anchors.right: parent.right
                    anchors.rightMargin: 14
                    anchors.verticalCenter: parent.verticalCenter
                    color: Qt.rgba(Theme.color.onHeroAction.r, Theme.color.onHeroAction.g, Theme.color.onHeroAction.b, 0.1)
                    height: 22
                    radius: 6
                    width: hint.implicitWidth + 12

                    KfText {
                        id: hint

                        anchors.centerIn: parent
                        color: Theme.color.onHeroAction
                        style: Theme.text.micro
                        text: "Ctrl ↵"
                    }
                }
            }
        }
    }
}
