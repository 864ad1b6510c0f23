import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// What was just done, and the way back. Shown by KfToastHost.
Item {
    id: root

    property string text
    property string actionText
    // Who listens to it needs longer.
    readonly property int timeout: live.heard ? 10000 : 6000
    signal action
    signal dismissed

    implicitHeight: Math.max(56, line.implicitHeight + 12)
    implicitWidth: line.implicitWidth + 22

    KfShadow {
        id: shadow

        anchors.fill: parent
        anchors.margins: -shadow.reach
        radius: 16
        visible: !Theme.dark
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surfaceInverse
        radius: 16
    }
    DragHandler {
        id: swipe

        yAxis.enabled: false
        onActiveChanged: {
            if (!swipe.active && Math.abs(swipe.activeTranslation.x) > root.width / 4)
                root.dismissed()
            else if (!swipe.active)
                root.x = Qt.binding(() => ((root.parent?.width ?? root.width) - root.width) / 2)
        }
    }
    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 6
        spacing: 12

        KfText {
            Layout.fillWidth: true
            color: Theme.color.onSurfaceInverse
            maximumLineCount: 3
            style: Theme.text.callout
            text: root.text
            weight: Font.Medium
            wrapMode: Text.Wrap
        }
        T.AbstractButton {
            id: undo

            Accessible.name: root.actionText
            Accessible.role: Accessible.Button
            focusPolicy: Qt.StrongFocus
            implicitHeight: 44
            implicitWidth: Math.max(64, implicitContentWidth + 28)
            text: root.actionText
            visible: root.actionText !== ""
            background: Rectangle {
                color: Theme.color.toastAction
                opacity: undo.down ? 0.16 : undo.visualFocus ? 0.12 : 0
                radius: 12
            }
            containmentMask: KfHitArea {
                item: undo
                minimum: Theme.minTarget
            }
            contentItem: KfText {
                color: Theme.color.toastAction
                horizontalAlignment: Text.AlignHCenter
                style: Theme.text.callout
                text: root.actionText
                verticalAlignment: Text.AlignVCenter
                weight: Font.DemiBold
            }
            onClicked: root.action()
        }
    }
    KfLiveText {
        id: live

        text: root.text
    }
}
