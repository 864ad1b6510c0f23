import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery
import Keyfield.Theme

// The sheet of controls in a window of its own, in every theme, size of letters and density. Its texts are samples and
// are not translated.
Window {
    id: root

    readonly property list<real> scales: [1, 1.5, 2]

    color: Theme.color.surface
    height: 900
    title: "Keyfield Gallery"
    visible: true
    width: 1360

    Component.onCompleted: Theme.windowWidth = 390

    RowLayout {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: 40
        anchors.right: parent.right
        anchors.rightMargin: 40
        anchors.top: parent.top
        anchors.topMargin: 12
        spacing: 24

        KfSegmentedControl {
            Layout.preferredWidth: 360
            label: "Theme"
            model: ["Light", "Dark", "Sunlight"]

            onActivated: index => Theme.mode = [Theme.Light, Theme.Dark, Theme.Sunlight][index]
        }
        KfSegmentedControl {
            Layout.preferredWidth: 300
            label: "Text size"
            model: ["100 %", "150 %", "200 %"]

            onActivated: index => Theme.textScale = root.scales[index]
        }
        KfSegmentedControl {
            Layout.preferredWidth: 240
            label: "Density"
            model: ["Phone", "Desktop"]

            onActivated: index => Theme.windowWidth = index === 0 ? 390 : 1280
        }
        Item {
            Layout.fillWidth: true
        }
    }
    Flickable {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: 12
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: sheet.height
        contentWidth: sheet.width

        Gallery {
            id: sheet
        }
    }
}
