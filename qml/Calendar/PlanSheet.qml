import QtQuick
import QtQuick.Layouts
import Keyfield.Calendar
import Keyfield.Controls

// A visit is planned, or a planned one changed.
KfSheet {
    id: root

    required property PlanModel model
    property bool choosing: false
    signal othersAsked

    function start() {
        root.choosing = false
        root.open()
    }
    function chooseClient() {
        root.choosing = true
        clients.start()
    }
    function backToForm() {
        root.choosing = false
        form.forceActiveFocus(Qt.OtherFocusReason)
    }

    dialogWidth: 520
    title: root.model.view.editing ? qsTr("The visit") : qsTr("New visit")

    onOpened: form.start()

    Flickable {
        id: scroll

        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.choosing ? clients.implicitHeight : form.implicitHeight
        flickableDirection: Flickable.VerticalFlick
        implicitHeight: contentHeight

        PlanForm {
            id: form

            focus: !root.choosing
            model: root.model
            visible: !root.choosing
            width: scroll.width

            onClientAsked: root.chooseClient()
            onOthersAsked: root.othersAsked()
            onSaved: root.close()
        }
        PlanClients {
            id: clients

            focus: root.choosing
            model: root.model
            visible: root.choosing
            width: scroll.width

            onChosen: key => {
                root.model.setAccount(key)
                root.backToForm()
            }
            onClosed: root.backToForm()
        }
    }
    // In reach, however long the form is.
    KfButton {
        Layout.fillWidth: true
        Layout.topMargin: 12
        icon.name: "check"
        kind: KfButton.Primary
        text: root.model.view.editing ? qsTr("Save") : qsTr("Plan the visit")
        visible: !root.choosing

        onClicked: form.save()
    }
}
