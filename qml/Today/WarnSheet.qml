import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme
import Keyfield.Today

// One comes late: to call, or to write. Where there is but one way it is gone at once.
KfSheet {
    id: root

    required property todayView view
    signal trouble(string text)

    function warn() {
        if (root.view.warnCallUrl !== "" && root.view.warnMailUrl !== "")
            root.open()
        else
            root.go(root.view.warnCallUrl !== "" ? root.view.warnCallUrl : root.view.warnMailUrl)
    }
    function go(url: string) {
        root.close()
        if (!Qt.openUrlExternally(url))
            root.trouble(qsTr("No program here can do that. Call or write from the client's page"))
    }

    dialogWidth: 400
    title: qsTr("Say that you are late")

    component Way: KfListItem {
        id: way

        required property string iconName

        Layout.fillWidth: true
        leading: KfIcon {
            color: Theme.color.textMuted
            name: way.iconName
            size: 20
        }

        Keys.onReturnPressed: way.clicked()
    }

    Way {
        focus: true
        iconName: "phone"
        subtitle: root.view.warnPhone
        title: qsTr("Call: %1").arg(root.view.warnName)

        onClicked: root.go(root.view.warnCallUrl)
    }
    Way {
        divider: true
        iconName: "mail"
        subtitle: root.view.warnEmail
        title: qsTr("Write: %1").arg(root.view.warnName)

        onClicked: root.go(root.view.warnMailUrl)
    }
}
