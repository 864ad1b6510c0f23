import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Theme

// Over the page: from below on a phone, in the middle from 600 on. Esc, a press beside it and dragging down close it;
// focus stays inside and goes back to where it was. Its content: one item that fills the width.
T.Popup {
    id: root

    property string title
    // A button that closes, beside the title.
    property bool closeButton: root.title !== ""
    property real dialogWidth: 520
    default property alias content: body.data

    readonly property bool fromBelow: Theme.compact
    readonly property real screenWidth: root.parent ? root.parent.width : 0
    readonly property real screenHeight: root.parent ? root.parent.height : 0
    readonly property real keyboard: Theme.keyboardHeight
    property real dragged: 0
    // Who had the focus before.
    property Item before: null
    // It slides away, and what lies behind it is there already for hands and keys.
    property bool leaving: false

    parent: T.Overlay.overlay
    bottomPadding: root.fromBelow ? 16 : 20
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    dim: true
    focus: true
    implicitHeight: Math.min(implicitContentHeight + topPadding + bottomPadding, root.screenHeight - root.keyboard - 24)
    implicitWidth: root.fromBelow ? root.screenWidth : Math.min(root.dialogWidth, root.screenWidth - 48)
    leftPadding: root.fromBelow ? 16 : 20
    margins: -1
    modal: !root.leaving
    rightPadding: root.leftPadding
    topPadding: root.fromBelow ? 21 : 16
    x: (root.screenWidth - root.implicitWidth) / 2
    y: (root.screenHeight - root.keyboard - root.implicitHeight) * (root.fromBelow ? 1 : 0.5) + root.dragged

    onAboutToHide: {
        root.leaving = true
        if (root.before?.visible)
            root.before.forceActiveFocus(Qt.PopupFocusReason)
        root.before = null
    }
    onClosed: root.leaving = false
    onAboutToShow: {
        root.leaving = false
        root.dragged = 0
        root.before = root.parent.Window.activeFocusItem
    }

    T.Overlay.modal: Rectangle {
        color: Theme.color.scrim
    }
    T.Overlay.modeless: Rectangle {
        color: Theme.color.scrim
    }
    background: KfSheetSurface {
        fromBelow: root.fromBelow
    }
    contentItem: root.inside
    enter: Transition {
        NumberAnimation {
            duration: Theme.reduceMotion ? Theme.motion.fast : Theme.motion.slow
            easing.bezierCurve: Theme.motion.decelerate
            easing.type: Easing.BezierSpline
            from: Theme.reduceMotion || !root.fromBelow ? 0 : root.height
            property: Theme.reduceMotion || !root.fromBelow ? "opacity" : "dragged"
            to: Theme.reduceMotion || !root.fromBelow ? 1 : 0
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.reduceMotion ? Theme.motion.fast : Theme.motion.base
            easing.bezierCurve: Theme.motion.accelerate
            easing.type: Easing.BezierSpline
            property: Theme.reduceMotion || !root.fromBelow ? "opacity" : "dragged"
            to: Theme.reduceMotion || !root.fromBelow ? 0 : root.height
        }
    }

    readonly property Item inside: FocusScope {
        focus: true
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            anchors.fill: parent
            spacing: 8

            RowLayout {
                visible: root.title !== "" || root.closeButton

                KfText {
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    style: Theme.text.title3
                    text: root.title
                }
                KfIconButton {
                    Layout.rightMargin: -8
                    icon.name: "x"
                    text: qsTr("Close")
                    visible: root.closeButton
                    onClicked: root.close()
                }
            }
            ColumnLayout {
                id: body

                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: 0
            }
        }
        // The strip with the grabber: dragged down far enough, or fast, it closes the sheet.
        Item {
            height: 48
            width: parent.width - (root.closeButton ? 56 : 0)
            y: -root.topPadding
            z: -1

            DragHandler {
                id: drag

                enabled: root.fromBelow
                target: null
                xAxis.enabled: false
                onActiveChanged: {
                    if (!drag.active && root.dragged > Math.min(120, root.height / 3))
                        root.close()
                    else if (!drag.active)
                        root.dragged = 0
                }
                onActiveTranslationChanged: {
                    if (drag.active)
                        root.dragged = Math.max(0, drag.centroid.scenePosition.y - drag.centroid.scenePressPosition.y)
                }
            }
        }
    }
}
