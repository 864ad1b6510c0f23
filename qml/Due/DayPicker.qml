pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Due
import Keyfield.Theme

// Asks for another day: one of the near ones, or any in one's own words.
KfSheet {
    id: root

    required property DayOffer offer
    property string key // of what a day is asked for
    // One of the offered days, empty: none; or what was written, which is understood.
    signal dayChosen(string key, string day)
    signal daySaid(string key, string words)

    readonly property string said: words.text === "" ? "" : root.offer.understood(words.text)

    function ask(key: string) {
        root.offer.offer()
        root.key = key
        words.text = ""
        root.open()
    }
    function take() {
        if (root.said === "")
            return
        root.daySaid(root.key, words.text)
        root.close()
    }

    dialogWidth: 480
    title: qsTr("To another day")

    onOpened: {
        if (Theme.dense)
            words.forceActiveFocus(Qt.PopupFocusReason)
    }

    KfInputField {
        id: words

        Layout.bottomMargin: 8
        Layout.fillWidth: true
        error: words.text !== "" && root.said === "" && !words.activeFocus ? qsTr("We do not understand this day") : ""
        focus: Theme.dense
        helper: root.said
        iconName: "calendar"
        label: qsTr("In your words")
        placeholder: qsTr("On Friday 15:00, 16.10")

        Keys.onDownPressed: words.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        onAccepted: root.take()
    }
    KfButton {
        Layout.bottomMargin: 8
        Layout.fillWidth: true
        kind: KfButton.Primary
        text: qsTr("Move to: %1").arg(root.said)
        visible: root.said !== ""
        onClicked: root.take()
    }
    Repeater {
        model: root.offer.days

        KfListItem {
            id: day

            required property int index
            required property string key
            required property string label
            required property string detail

            Layout.fillWidth: true
            divider: day.index > 0
            leftPadding: 4
            meta: day.detail
            rightPadding: 4
            title: day.label

            Keys.onDownPressed: day.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: day.clicked()
            Keys.onUpPressed: day.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: {
                root.dayChosen(root.key, day.key)
                root.close()
            }
        }
    }
}
