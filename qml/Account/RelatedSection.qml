pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme

// The people one deals with there, the companies of its group, or its deals.
Column {
    id: root

    required property RowModel model
    required property string title
    property string actionText
    property int total: root.model.count
    property bool companies: false
    property bool deals: false
    // So many at most; -1: all that the model has.
    property int limit: -1
    signal action
    signal opened(string key)

    readonly property int shown: root.limit < 0 ? root.model.count : Math.min(root.limit, root.model.count)

    KfSectionHeader {
        actionText: root.actionText
        count: root.total
        title: root.title
        width: root.width

        onAction: root.action()
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        visible: root.shown > 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string detail

                    divider: row.index > 0
                    minimumHeight: 58
                    spacing: Theme.dense ? 10 : 12
                    subtitle: row.detail
                    title: row.name
                    visible: row.index < root.shown
                    width: root.width

                    Keys.onReturnPressed: row.clicked()
                    onClicked: root.opened(row.key)

                    leading: Item {
                        Accessible.ignored: true
                        implicitHeight: Theme.dense ? 36 : 40
                        implicitWidth: implicitHeight

                        KfAvatar {
                            Accessible.ignored: true
                            name: row.name
                            size: parent.implicitHeight
                            visible: !root.companies && !root.deals
                        }
                        KfLogoTile {
                            name: row.name
                            size: parent.implicitHeight
                            visible: root.companies
                        }
                        KfIconTile {
                            iconName: "contract"
                            size: parent.implicitHeight
                            tone: "primary"
                            visible: root.deals
                        }
                    }
                }
            }
        }
    }
    KfText {
        bottomPadding: Theme.space.x2
        color: Theme.color.textMuted
        style: Theme.text.label
        text: qsTr("%n more are found by the search", "", root.total - root.model.count)
        topPadding: Theme.space.x3
        visible: root.limit < 0 && root.total > root.model.count
        width: root.width
        wrapMode: Text.Wrap
    }
}
