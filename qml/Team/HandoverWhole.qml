pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Team
import Keyfield.Theme

// What goes along by itself.
Column {
    id: root

    required property HandoverModel model

    KfSectionHeader {
        title: qsTr("What goes along")
        width: root.width
    }
    KfCard {
        bottomPadding: 4
        topPadding: 4
        width: root.width

        Column {
            width: parent.width

            Repeater {
                model: root.model.belongings

                Row {
                    id: row

                    required property string iconName
                    required property string tone
                    required property string text

                    spacing: 12
                    width: parent ? parent.width : 0

                    KfIconTile {
                        id: tile

                        anchors.verticalCenter: parent.verticalCenter
                        iconName: row.iconName
                        size: 28
                        tone: row.tone
                    }
                    KfText {
                        anchors.verticalCenter: parent.verticalCenter
                        bottomPadding: 9
                        style: Theme.text.body
                        text: row.text
                        topPadding: 9
                        width: parent.width - tile.width - parent.spacing
                        wrapMode: Text.Wrap
                    }
                }
            }
            KfText {
                bottomPadding: 9
                color: Theme.color.textMuted
                style: Theme.text.label
                text: qsTr("Nothing is open at this client")
                topPadding: 9
                visible: root.model.belongings.count === 0
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
}
