import QtQuick
import QtQuick.Layouts
import Keyfield.Theme

// What is on the card of the next visit, on a phone.
ColumnLayout {
    id: root

    required property KfVisitHeroBase card

    spacing: 0

    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: 22 * Theme.textScale

        KfText {
            anchors.left: parent.left
            anchors.right: startsIn.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.onHeroMuted
            style: Theme.text.label
            text: root.card.label
        }
        KfText {
            id: startsIn

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.onHero
            elide: Text.ElideNone
            style: Theme.text.label
            text: root.card.startsIn
            weight: Font.DemiBold
        }
    }
    RowLayout {
        Layout.topMargin: 2

        KfText {
            Layout.fillWidth: true
            color: Theme.color.onHero
            elide: Text.ElideNone
            line: 54
            size: 48
            style: Theme.text.numHero
            text: root.card.time
            tracking: -0.03
        }
        KfAvatarStack {
            names: root.card.people
            ringColor: Theme.color.hero
            size: 36
        }
    }
    KfText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        color: Theme.color.onHero
        maximumLineCount: 2
        size: 19
        style: Theme.text.title3
        text: root.card.account
        wrapMode: Text.Wrap
    }
    KfText {
        Layout.fillWidth: true
        Layout.topMargin: 2
        color: Theme.color.onHeroMuted
        maximumLineCount: 2
        style: Theme.text.callout
        text: root.card.goal
        visible: root.card.goal !== ""
        wrapMode: Text.Wrap
    }
    KfVisitHeroPlace {
        card: root.card
        Layout.fillWidth: true
        Layout.topMargin: 6
    }
    KfVisitHeroActions {
        card: root.card
        columns: Theme.largeText ? 1 : 2
        Layout.fillWidth: true
        Layout.leftMargin: -2
        Layout.rightMargin: -2
        Layout.topMargin: 16
    }
}
