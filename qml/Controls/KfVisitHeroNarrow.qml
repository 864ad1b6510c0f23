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
        Layout.preferredHeight: Theme.largeText ? label.height + startsIn.height : 22 * Theme.textScale

        KfText {
            id: label

            anchors.left: parent.left
            anchors.right: Theme.largeText ? parent.right : startsIn.left
            anchors.rightMargin: Theme.largeText ? 0 : 8
            color: Theme.color.onHeroMuted
            style: Theme.text.label
            text: root.card.label
            y: Theme.largeText ? 0 : 1
        }
        KfText {
            id: startsIn

            color: Theme.color.onHero
            elide: Text.ElideNone
            style: Theme.text.label
            text: root.card.startsIn
            weight: Font.DemiBold
            x: Theme.largeText ? 0 : parent.width - width
            y: Theme.largeText ? label.height : 1
        }
    }
    GridLayout {
        Layout.topMargin: 2
        columnSpacing: 8
        columns: Theme.largeText ? 1 : 2
        rowSpacing: 8

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
