pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Team
import Keyfield.Theme

// What a colleague is in the team, or who comes into it.
KfSheet {
    id: root

    required property TeamModel model
    property string member // empty: somebody new
    property string person // who comes into it
    property string role

    function openFor(member: string, name: string, role: string) {
        root.member = member
        root.person = ""
        root.title = name
        root.role = role
        root.open()
    }
    function openNew() {
        root.member = ""
        root.person = ""
        root.title = qsTr("Into the team")
        root.role = "deputy"
        root.open()
    }

    dialogWidth: 480

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 12

        ColleagueChips {
            Layout.fillWidth: true
            chosen: root.person
            model: root.model.colleagues
            visible: root.member === ""

            onPicked: key => root.person = key
        }
        KfText {
            Accessible.ignored: true
            color: Theme.color.textMuted
            style: Theme.text.label
            text: qsTr("Role")
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            Repeater {
                model: root.model.roles

                KfChoiceChip {
                    required property string modelData

                    checked: modelData === root.role
                    text: root.model.roleName(modelData)

                    onClicked: {
                        root.role = modelData
                        if (root.member === "")
                            return
                        root.model.setRole(root.member, modelData)
                        root.close()
                    }
                }
            }
        }
        KfText {
            Layout.fillWidth: true
            color: Theme.color.textMuted
            elide: Text.ElideNone
            maximumLineCount: 6
            style: Theme.text.caption
            text: root.role === "kam" ? qsTr("Sees and changes everything, and the team too") : root.role === "manager" ? qsTr("Sees and changes everything, and the team too") : root.role === "deputy" ? qsTr("Sees and changes everything but the team") : root.role === "specialist" ? qsTr("Sees everything, adds notes, tasks and answers") : qsTr("Sees everything, changes nothing")
            wrapMode: Text.Wrap
        }
        KfButton {
            Layout.fillWidth: true
            enabled: root.person !== ""
            icon.name: "userplus"
            kind: KfButton.Primary
            text: qsTr("Add to the team")
            visible: root.member === ""

            onClicked: {
                root.model.add(root.person, root.role)
                root.close()
            }
        }
        KfButton {
            Layout.fillWidth: true
            icon.name: "trash"
            kind: KfButton.Outline
            text: qsTr("Out of the team")
            visible: root.member !== ""

            onClicked: {
                root.model.remove(root.member)
                root.close()
            }
        }
    }
}
