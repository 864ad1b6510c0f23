import QtQuick
import Keyfield.Controls
import Keyfield.Rescue
import Keyfield.Shell
import Keyfield.Theme

// The rescue file: what was not sent is saved into one, or taken in from one.
FocusScope {
    id: root

    required property RescueModel model
    property int tab: 0
    signal back
    signal undoable(string text)
    signal trouble(string text)

    readonly property rescueView view: root.model.view

    Accessible.name: qsTr("Rescue file")
    Accessible.role: Accessible.Pane

    Component.onDestruction: root.model.startOver()

    Connections {
        target: root.model

        function onDone(text: string) {
            root.undoable(text)
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    KfPageBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Rescue file")

        onBack: root.back()
    }
    Flickable {
        id: scroll

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6

        Column {
            id: content

            spacing: Theme.space.x4
            width: Math.min(scroll.width - 2 * Theme.screenMargin, 560)
            x: Theme.screenMargin

            KfSegmentedControl {
                currentIndex: root.tab
                enabled: !root.view.working
                label: qsTr("What to do")
                model: [qsTr("Save"), qsTr("Take in")]
                width: parent.width

                onActivated: index => {
                    root.model.startOver()
                    root.tab = index
                }
            }
            KfBanner {
                iconName: "circlecheck"
                text: root.view.result
                tone: "success"
                visible: root.view.result !== ""
                width: parent.width
            }
            KfBanner {
                iconName: "warn"
                text: root.view.detail
                tone: "warning"
                visible: root.view.detail !== ""
                width: parent.width
            }
            KfBanner {
                iconName: "alert"
                text: root.view.error
                tone: "danger"
                visible: root.view.error !== ""
                width: parent.width
            }
            KfLiveText {
                text: root.view.error !== "" ? root.view.error : root.view.result
            }
            RescueSaving {
                model: root.model
                visible: root.tab === 0
                width: parent.width
            }
            RescueTaking {
                model: root.model
                visible: root.tab === 1
                width: parent.width
            }
        }
    }
}
