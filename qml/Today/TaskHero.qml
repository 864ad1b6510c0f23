import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// What is to be done first, on a day without visits.
KfTapArea {
    id: root

    required property todayView view
    signal completed(string key)
    signal openAccount(string key)

    cornerRadius: Theme.radius.xl
    enabled: root.view.firstKey !== ""
    implicitHeight: column.implicitHeight + 34
    text: root.view.firstSpoken

    onClicked: {
        if (root.view.firstAccountKey !== "")
            root.openAccount(root.view.firstAccountKey)
    }

    background: Rectangle {
        color: Theme.color.hero
        radius: Theme.radius.xl

        KfFurrows {
            anchors.fill: parent
            form: root.width < 600 ? KfFurrows.Narrow : Theme.dense ? KfFurrows.Wide : KfFurrows.Medium
            radius: Theme.radius.xl
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.right: parent.right
        anchors.rightMargin: 18
        spacing: 2
        y: 16

        GridLayout {
            columnSpacing: 12
            columns: Theme.largeText ? 1 : 2

            KfText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.color.onHeroMuted
                style: Theme.text.label
                text: qsTr("To begin with")
            }
            KfText {
                Accessible.ignored: true
                color: Theme.color.onHero
                elide: Text.ElideNone
                style: Theme.text.label
                text: root.view.firstDue
                weight: Font.DemiBold
            }
        }
        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.topMargin: 4
            color: Theme.color.onHero
            maximumLineCount: 3
            style: Theme.text.title2
            text: root.view.firstTitle
            wrapMode: Text.Wrap
        }
        KfText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.color.onHeroMuted
            maximumLineCount: 2
            style: Theme.text.callout
            text: root.view.firstDetail
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        KfButton {
            Layout.fillWidth: Theme.compact
            Layout.topMargin: 14
            Accessible.name: qsTr("To do: %1").arg(root.view.firstTitle)
            icon.name: "check"
            kind: KfButton.OnHero
            text: qsTr("Done", "a task")

            onClicked: root.completed(root.view.firstKey)
        }
    }
}
