pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// Who needs attention, the worst first: a few, and all of them on request.
Column {
    id: root

    required property AttentionModel model
    // Rows are made for the layout that shows them alone.
    property bool active: true
    signal openAccount(string key)
    signal matterOpened(string type, string key)
    signal visitPlanned(string accountKey)

    readonly property int more: root.model.total - root.model.rows.count
    property LetGoSheet reason: null // made when it is first asked for

    function askWhy(key: string, name: string) {
        if (!root.reason)
            root.reason = letGoSheet.createObject(root) as LetGoSheet
        root.reason.ask(key, name)
    }

    KfSectionHeader {
        actionText: root.model.whole ? qsTr("Fewer") : root.more > 0 ? qsTr("%1 more", "clients who need attention").arg(Words.number(root.more)) : ""
        count: root.model.total
        title: qsTr("Needs attention")
        width: root.width

        onAction: root.model.whole = !root.model.whole
    }
    KfCard {
        padding: 0
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.active ? root.model.rows : null

                KfListItem {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string reason
                    required property string iconName
                    required property string tone
                    required property string money
                    required property string phone
                    required property string matterType
                    required property string matterKey
                    required property bool forgotten
                    required spoken

                    divider: row.index > 0
                    leading: KfIconTile {
                        iconName: row.iconName
                        size: Theme.dense ? 34 : 40
                        tone: row.tone
                    }
                    meta: row.money
                    subtitle: row.reason
                    title: row.name
                    trailing: KfIconButton {
                        icon.name: "more"
                        implicitWidth: row.forgotten ? Theme.minTarget : 0
                        text: qsTr("What to do about %1").arg(row.name)
                        visible: row.forgotten

                        onClicked: steps.ask(row.key, row.name, row.phone)
                    }
                    width: parent.width

                    onClicked: {
                        if (row.matterKey === "")
                            root.openAccount(row.key)
                        else
                            root.matterOpened(row.matterType, row.matterKey)
                    }
                }
            }
        }
    }
    ForgottenSteps {
        id: steps

        onNotNeeded: (key, name) => root.askWhy(key, name)
        onPlanned: key => root.visitPlanned(key)
    }
    Component {
        id: letGoSheet

        LetGoSheet {
            onLetGo: (key, why) => root.model.letGo(key, why)
        }
    }
}
