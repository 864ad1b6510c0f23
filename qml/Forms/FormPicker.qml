pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// Asks for the record that a field is to point to.
KfSheet {
    id: root

    required property FormModel model

    function ask(field: string) {
        search.text = ""
        root.model.offerPicks(field)
        root.open()
    }
    function take(key: string) {
        root.model.pick(key)
        root.close()
    }

    dialogWidth: 480
    title: root.model.view.pickTitle

    onOpened: search.forceActiveFocus(Qt.PopupFocusReason)

    KfSearchField {
        id: search

        Layout.bottomMargin: 8
        Layout.fillWidth: true
        focus: true
        label: root.title
        placeholder: qsTr("Search")

        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: {
            const first = list.itemAtIndex(0) as KfListItem
            if (first)
                first.clicked()
        }
        onQueryChanged: {
            if (root.opened)
                root.model.seekPicks(search.query)
        }
    }
    ListView {
        id: list

        Accessible.name: root.title
        Accessible.role: Accessible.List
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 6.5 * 56)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.model.picks

        onCurrentItemChanged: {
            if (list.activeFocus && list.currentItem)
                list.currentItem.forceActiveFocus(Qt.TabFocusReason)
        }

        delegate: KfListItem {
            id: row

            required property string key
            required property string detail
            required property bool chosen
            required title

            leftPadding: 8
            rightPadding: 8
            subtitle: row.detail
            width: ListView.view.width

            trailing: KfIcon {
                color: Theme.color.primaryText
                name: row.chosen ? "check" : ""
                size: row.chosen ? 20 : 0
            }

            Keys.onReturnPressed: row.clicked()
            onClicked: root.take(row.key)
        }
    }
    KfText {
        Layout.fillWidth: true
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        style: Theme.text.callout
        text: qsTr("Nothing found")
        visible: root.model.view.nothingToPick
    }
}
