import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// The next visit: the one filled surface of a page. Its buttons are there once somebody listens (their texts are set).
KfVisitHeroBase {
    id: root

    Accessible.name: root.spoken
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: 358
    bottomPadding: root.form === KfFurrows.Narrow ? 16 : root.form === KfFurrows.Medium ? 20 : 18
    leftPadding: root.form === KfFurrows.Narrow ? 18 : 22
    rightPadding: root.leftPadding
    topPadding: root.bottomPadding

    background: Rectangle {
        color: Theme.color.hero
        radius: Theme.radius.xl

        KfFurrows {
            anchors.fill: parent
            form: root.form
            radius: Theme.radius.xl
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.color.onHero
            opacity: root.down ? 0.06 : 0
            radius: Theme.radius.xl
        }
        KfFocusRing {
            cornerRadius: Theme.radius.xl
            visible: root.visualFocus
        }
    }
    contentItem: root.both

    readonly property Item both: Item {
        implicitHeight: [narrow, medium, wide][root.form].implicitHeight

        KfVisitHeroNarrow {
            id: narrow

            anchors.fill: parent
            card: root
            visible: root.form === KfFurrows.Narrow
        }
        KfVisitHeroMedium {
            id: medium

            anchors.fill: parent
            card: root
            visible: root.form === KfFurrows.Medium
        }
        KfVisitHeroWide {
            id: wide

            anchors.fill: parent
            card: root
            visible: root.form === KfFurrows.Wide
        }
    }
}
