import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// The visit one is in, while one looks at the day: for how long, and the way back.
KfTapArea {
    id: root

    required property TodayModel model
    readonly property todayView view: root.model.view

    cornerRadius: Theme.radius.xl
    implicitHeight: Math.max(72, line.implicitHeight + 28)
    text: qsTr("Back to the visit: %1").arg(Words.list([root.view.nextAccount, root.view.nextIn]))

    background: Rectangle {
        color: Theme.color.hero
        radius: Theme.radius.xl

        KfFurrows {
            anchors.fill: parent
            form: Theme.compact ? KfFurrows.Narrow : KfFurrows.Wide
            radius: Theme.radius.xl
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.color.onHero
            opacity: root.down ? 0.06 : root.hovered ? 0.04 : 0
            radius: Theme.radius.xl
        }
    }

    GridLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 16
        columns: Theme.largeText ? 1 : 3
        rowSpacing: 8

        KfText {
            Accessible.ignored: true
            Layout.fillWidth: Theme.largeText
            color: Theme.color.onHero
            elide: Text.ElideNone
            fontSizeMode: Theme.largeText ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: 22
            size: 28
            style: Theme.text.numHero
            text: root.model.timer
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.onHeroMuted
                style: Theme.text.label
                text: root.view.nextLabel
            }
            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.onHero
                maximumLineCount: 2
                style: Theme.text.bodyStrong
                text: root.view.nextAccount
                wrapMode: Text.Wrap
            }
        }
        RowLayout {
            spacing: 4

            KfText {
                Accessible.ignored: true
                color: Theme.color.onHero
                style: Theme.text.label
                text: qsTr("Back to it")
                weight: Font.DemiBold
            }
            KfIcon {
                color: Theme.color.onHero
                name: "right"
                size: 20
            }
        }
    }
}
