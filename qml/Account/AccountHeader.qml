import QtQuick
import QtQuick.Layouts
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Theme

// Who this is, and what one can do at once.
Column {
    id: root

    required property accountView view
    property bool withActions: true
    property bool visitable: true
    signal brief
    signal capture
    signal showAsked
    signal edit
    signal startVisit

    readonly property bool callable: Theme.touch && root.view.callUrl !== ""
    readonly property bool mailable: Theme.touch && root.view.email !== ""
    // Large letters on a phone: one below the other.
    readonly property bool narrow: Theme.largeText && Theme.compact
    readonly property int actions: (root.visitable ? 3 : 1) + (root.callable ? 1 : 0) + (root.mailable ? 1 : 0)

    bottomPadding: Theme.dense ? 14 : 0
    spacing: 18
    topPadding: Theme.dense ? 18 : 0

    GridLayout {
        columnSpacing: Theme.space.x4
        columns: root.narrow ? 1 : 7
        rowSpacing: Theme.space.x2
        width: parent.width

        KfLogoTile {
            name: root.view.name
            size: Theme.dense ? 56 : 60
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.dense ? 0 : 1

            RowLayout {
                spacing: 8

                KfText {
                    Accessible.name: root.view.tier === "" ? text : qsTr("%1, segment %2").arg(text).arg(root.view.tier)
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    Layout.maximumWidth: tier.visible ? Math.ceil(implicitWidth) : root.width
                    bottomPadding: -topPadding
                    lineHeight: style.lineHeight - tight
                    maximumLineCount: 2
                    style: Theme.text.title1
                    text: root.view.name
                    topPadding: style.leading - tight / 2
                    wrapMode: Text.Wrap

                    readonly property real tight: Theme.dense ? 0 : 2 * Theme.textScale
                }
                KfTag {
                    id: tier

                    text: root.view.tier
                    visible: Theme.dense && root.view.tier !== ""
                }
                Item {
                    Layout.fillWidth: true
                    visible: tier.visible
                }
            }
            KfText {
                Layout.fillWidth: true
                color: Theme.color.textMuted
                maximumLineCount: 2
                style: Theme.dense ? Theme.text.label : Theme.text.callout
                text: root.view.about
                visible: text !== ""
                weight: Font.Normal
                wrapMode: Text.Wrap
            }
        }
        KfIconButton {
            icon.name: "present"
            text: qsTr("Show to the client")
            visible: Theme.dense && root.withActions && root.visitable

            onClicked: root.showAsked()
        }
        KfIconButton {
            icon.name: "edit"
            text: qsTr("Edit the client")
            visible: Theme.dense && root.withActions && root.visitable

            onClicked: root.edit()
        }
        KfButton {
            Layout.leftMargin: Theme.space.x2
            icon.name: "note"
            kind: KfButton.Outline
            text: qsTr("Brief")
            visible: Theme.dense && root.withActions && root.visitable

            onClicked: root.brief()
        }
        KfButton {
            icon.name: "edit"
            kind: KfButton.Outline
            text: qsTr("Note")
            visible: Theme.dense && root.withActions

            onClicked: root.capture()
        }
        KfButton {
            icon.name: "play"
            kind: KfButton.Primary
            text: qsTr("Start a visit")
            visible: Theme.dense && root.withActions && root.visitable

            onClicked: root.startVisit()
        }
    }
    GridLayout {
        id: quick

        // All five in one row, where each keeps room for its word.
        readonly property bool five: root.actions === 5 && !root.narrow && (width - 4 * columnSpacing) / 5 >= 64 * Theme.textScale

        columnSpacing: 8
        columns: root.narrow ? 1 : quick.five ? 5 : 4
        rowSpacing: 8
        visible: !Theme.dense && root.withActions
        width: parent.width

        QuickAction {
            Accessible.name: qsTr("Start a visit")
            Layout.fillWidth: true
            Layout.preferredWidth: 1 // all alike
            alone: root.narrow
            iconName: "play"
            primary: true
            text: qsTr("Visit")
            visible: root.visitable

            onClicked: root.startVisit()
        }
        QuickAction {
            Layout.fillWidth: true
            Layout.preferredWidth: 1 // all alike
            alone: root.narrow
            iconName: "note"
            text: qsTr("Brief")
            visible: root.visitable

            onClicked: root.brief()
        }
        QuickAction {
            Layout.fillWidth: true
            Layout.preferredWidth: 1 // all alike
            alone: root.narrow || root.actions === 1
            iconName: "edit"
            text: qsTr("Note")

            onClicked: root.capture()
        }
        QuickAction {
            Layout.fillWidth: true
            Layout.preferredWidth: 1 // all alike
            alone: root.narrow
            iconName: "phone"
            text: qsTr("Call")
            visible: root.callable

            onClicked: Qt.openUrlExternally(root.view.callUrl)
        }
        QuickAction {
            readonly property bool fifth: root.actions === 5 && !root.narrow && !quick.five

            Layout.columnSpan: fifth ? 4 : 1
            Layout.fillWidth: true
            Layout.preferredWidth: 1 // all alike
            alone: root.narrow || fifth
            iconName: "mail"
            text: qsTr("Email")
            visible: root.mailable

            onClicked: Qt.openUrlExternally("mailto:" + encodeURIComponent(root.view.email))
        }
    }
}
