import QtQuick
import QtQuick.Layouts
import Keyfield.Theme

// The same where there is room: the time beside the rest.
RowLayout {
    id: root

    required property KfVisitHeroBase card

    spacing: 24

    ColumnLayout {
        spacing: 2

        KfText {
            color: Theme.color.onHeroMuted
            style: Theme.text.label
            text: root.card.label
        }
        KfText {
            color: Theme.color.onHero
            elide: Text.ElideNone
            line: 58
            size: 52
            style: Theme.text.numHero
            text: root.card.time
            tracking: -0.03
        }
        KfText {
            color: Theme.color.onHero
            style: Theme.text.label
            text: root.card.startsIn
            weight: Font.DemiBold
        }
    }
    Rectangle {
        Layout.preferredHeight: 104
        Layout.preferredWidth: 1
        color: Qt.rgba(1, 1, 1, 0.22)
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 3

        KfText {
            Layout.fillWidth: true
            color: Theme.color.onHero
            maximumLineCount: 2
            style: Theme.text.title3
            text: root.card.account
            wrapMode: Text.Wrap
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.onHeroMuted
            style: Theme.text.label
            text: root.card.goal
            visible: root.card.goal !== ""
            weight: Font.Normal
        }
        KfVisitHeroPlace {
            Layout.fillWidth: true
            card: root.card
            iconSize: 16
            style: Theme.text.label
        }
        KfAvatarStack {
            Layout.topMargin: 7
            names: root.card.people
            ringColor: Theme.color.hero
            size: 34
            visible: root.card.people.length > 0
        }
    }
    KfVisitHeroActions {
        Layout.preferredWidth: 168
        card: root.card
        columns: 1
    }
}
