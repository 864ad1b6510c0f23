import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A field on cobalt for what nobody beside you should read.
FocusScope {
    id: root

    property alias text: input.text
    property alias readOnly: input.readOnly
    property bool failed: false
    // Dots instead of letters, until they are asked for.
    property bool secret: true
    required property string name
    // Shakes whenever this grows.
    property int shakes: 0
    signal accepted
    signal edited

    implicitHeight: Math.max(Theme.dense ? 44 : 52, Theme.text.body.lineHeight + 16)

    onShakesChanged: {
        if (root.shakes > 0 && !Theme.reduceMotion)
            shaking.restart()
        input.selectAll()
    }

    Rectangle {
        id: box

        border.color: Theme.color.onHero
        border.width: input.activeFocus || root.failed ? 2 : 0
        color: Theme.color.heroRaised
        height: parent.height
        radius: Theme.dense ? 12 : 14
        width: parent.width

        KfText {
            anchors.left: parent.left
            anchors.leftMargin: 14
            anchors.right: reveal.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.color.onHeroMuted
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
            style: Theme.text.body
            text: root.name
            visible: input.text === "" && input.preeditText === ""
        }
        TextInput {
            id: input

            Accessible.description: root.secret ? root.name : "" // Qt tells no name of what is secret
            Accessible.name: root.name
            Accessible.passwordEdit: root.secret
            Accessible.role: Accessible.EditableText
            activeFocusOnTab: true
            anchors.left: parent.left
            anchors.leftMargin: 14
            anchors.right: reveal.left
            anchors.verticalCenter: parent.verticalCenter
            clip: true
            color: Theme.color.onHero
            echoMode: !root.secret || reveal.checked ? TextInput.Normal : TextInput.Password
            focus: true
            font: Theme.text.body.font
            inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            passwordMaskDelay: 0
            selectByMouse: true
            selectedTextColor: Theme.color.onHeroAction
            selectionColor: Theme.color.onHero

            onAccepted: root.accepted()
            onTextEdited: root.edited()
        }
        KfIconButton {
            id: reveal

            anchors.right: parent.right
            anchors.rightMargin: 2
            anchors.verticalCenter: parent.verticalCenter
            checkable: true
            color: checked ? Theme.color.onHero : Theme.color.onHeroMuted
            focusPolicy: Qt.TabFocus
            icon.name: "eye"
            iconSize: 22
            kind: KfIconButton.OnHero
            visible: root.secret
            text: checked ? qsTr("Hide the passphrase") : qsTr("Show the passphrase")
        }
    }
    SequentialAnimation {
        id: shaking

        loops: 2

        NumberAnimation { target: box; property: "x"; to: 6; duration: 35 }
        NumberAnimation { target: box; property: "x"; to: -6; duration: 70 }
        NumberAnimation { target: box; property: "x"; to: 0; duration: 35 }
    }
}
