import QtQuick
import QtQuick.Layouts
import Keyfield.Theme

// The same on a tablet: as on a phone, with people and buttons at the side.
RowLayout {
    id: root

    required property KfVisitHeroBase card

    spacing: 24

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        RowLayout {
            spacing: 12

            KfText {
                color: Theme.color.onHeroMuted
                style: Theme.text.label
                text: root.card.label
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.onHero
                style: Theme.text.label
                text: root.card.startsIn
                weight: Font.DemiBold
            }
        }
        KfText {
            color: Theme.color.onHero
            elide: Text.ElideNone
            line: 62
            style: Theme.text.numHero
            text: root.card.time
            tracking: -0.03
        }
        KfText {
            Layout.fillWidth: true
            Layout.topMargin: 4
            color: Theme.color.onHero
            maximumLineCount: 2
            size: 20
            style: Theme.text.title3
            text: root.card.account
            wrapMode: Text.Wrap
        }
        KfText {
            Layout.fillWidth: true
            Layout.topMargin: 3
            color: Theme.color.onHeroMuted
            maximumLineCount: 2
            style: Theme.text.callout
            text: root.card.goal
            visible: root.card.goal !== ""
            wrapMode: Text.Wrap
        }
        KfVisitHeroPlace {
            Layout.fillWidth: true
            Layout.topMargin: 5
            card: root.card
        }
    }
    ColumnLayout {
        Layout.alignment: root.card.hasActions ? Qt.AlignVCenter : Qt.AlignTop
        spacing: 16

        KfAvatarStack {
            Layout.alignment: Qt.AlignRight
            names: root.card.people
            ringColor: Theme.color.hero
            size: 40
            visible: root.card.people.length > 0
        }
        KfVisitHeroActions {
            Layout.preferredWidth: 200
            card: root.card
            columns: 1
        }
    }
}
