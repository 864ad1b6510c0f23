import QtQuick
import QtQuick.Layouts
import Keyfield.Theme

GridLayout {
    id: root

    required property KfVisitHeroBase card

    columnSpacing: 8
    rowSpacing: 8
    visible: root.card.hasActions

    KfButton {
        Layout.fillWidth: true
        icon.name: "play"
        kind: KfButton.OnHero
        large: Theme.dense
        text: root.card.startText
        visible: root.card.startText !== ""
        onClicked: root.card.start()
    }
    KfButton {
        Layout.fillWidth: root.columns === 1
        icon.name: root.columns === 1 ? "bell" : ""
        kind: KfButton.OnHeroRaised
        large: Theme.dense
        leftPadding: 14
        text: root.card.warnText
        visible: root.card.warnText !== ""
        onClicked: root.card.warn()
    }
    KfButton {
        Layout.columnSpan: root.card.warnText !== "" ? root.columns : 1
        Layout.fillWidth: root.columns === 1 || root.card.warnText !== ""
        icon.name: "note"
        kind: KfButton.OnHeroRaised
        large: Theme.dense
        text: root.card.briefText
        visible: root.card.briefText !== ""
        onClicked: root.card.brief()
    }
}
