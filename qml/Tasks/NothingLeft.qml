import QtQuick
import Keyfield.Controls
import Keyfield.Tasks

// Nothing is left: of the segment, or for today above what comes later.
Item {
    id: root

    required property TasksModel model
    signal added

    implicitHeight: root.model.view.empty ? state.implicitHeight : banner.implicitHeight

    KfBanner {
        id: banner

        iconName: "circlecheck"
        lead: qsTr("All done for today.")
        text: root.model.view.nextWorkingDay
        tone: "success"
        visible: !root.model.view.empty
        width: root.width
    }
    KfEmptyState {
        id: state

        anchors.horizontalCenter: parent.horizontalCenter
        iconName: root.model.segment === TasksModel.Mine ? "task" : root.model.segment === TasksModel.Waiting ? "seal" : "alert"
        primaryIcon: "plus"
        primaryText: root.model.segment === TasksModel.Mine ? qsTr("New task") : ""
        text: root.model.segment === TasksModel.Mine ? root.model.view.nextWorkingDay : root.model.segment === TasksModel.Waiting ? qsTr("What clients promise you will stand here, with how long you have waited") : qsTr("Complaints of your clients will stand here until they are settled")
        title: root.model.segment === TasksModel.Mine ? qsTr("All done for today") : root.model.segment === TasksModel.Waiting ? qsTr("Nobody owes you anything") : qsTr("No open issues")
        visible: root.model.view.empty
        width: Math.min(root.width, 320)

        onPrimary: root.added()
    }
}
