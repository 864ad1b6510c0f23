import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// The record that the field points to. Pressed, it asks for another one.
FocusScope {
    id: root

    required property FormRowItem row

    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: root.row.label
            width: parent.width
        }
        T.AbstractButton {
            id: button

            Accessible.description: root.row.error
            Accessible.name: Words.list([root.row.label, root.row.text !== "" ? root.row.text : qsTr("not chosen")])
            Accessible.role: Accessible.Button
            focus: true
            focusPolicy: Qt.StrongFocus
            implicitHeight: implicitContentHeight
            text: root.row.text
            width: parent.width

            contentItem: KfFieldBox {
                error: root.row.error !== ""
                focused: button.visualFocus
                iconName: root.row.iconName

                RowLayout {
                    anchors.fill: parent
                    spacing: 8

                    KfText {
                        Layout.fillWidth: true
                        color: root.row.text !== "" ? Theme.color.text : Theme.color.textSubtle
                        style: Theme.text.body
                        text: root.row.text !== "" ? root.row.text : qsTr("Choose")
                    }
                    KfIcon {
                        color: Theme.color.textSubtle
                        name: "down"
                        size: 20
                    }
                }
            }

            Keys.onReturnPressed: button.clicked()
            onClicked: root.row.picked()
        }
        KfText {
            Accessible.role: Accessible.AlertMessage
            color: Theme.color.dangerText
            style: Theme.text.caption
            text: root.row.error
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
