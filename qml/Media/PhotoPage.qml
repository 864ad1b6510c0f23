pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Theme

// One photo in the whole window; where it may be changed, a pen in three colours and a crop.
T.Popup {
    id: root

    required property PhotoEdit photo
    property bool cropping: false
    property int pen: 0

    // Dark by day and by night, as pictures are looked at.
    readonly property color ground: Theme.dark ? Theme.color.surface : Theme.color.surfaceInverse
    readonly property color ink: Theme.dark ? Theme.color.text : Theme.color.onSurfaceInverse
    readonly property list<color> pens: [Theme.color.danger, Theme.color.warning, Theme.color.primary]
    readonly property list<string> penNames: [qsTr("Red pen"), qsTr("Yellow pen"), qsTr("Blue pen")]

    function show(key: string, name: string, editable: bool) {
        root.photo.open(key, name, editable)
        root.open()
    }

    parent: T.Overlay.overlay
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: root.parent ? root.parent.height : 0
    margins: 0
    modal: true
    width: root.parent ? root.parent.width : 0

    onAboutToShow: root.cropping = false
    onClosed: root.photo.close()

    background: Rectangle {
        color: root.ground
    }
    contentItem: root.inside

    readonly property Item inside: FocusScope {
        focus: true

        RowLayout {
            id: head

            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.top: parent.top
            anchors.topMargin: 8
            spacing: 8

            KfIconButton {
                color: root.ink
                focus: true
                icon.name: "x"
                text: root.photo.changed ? qsTr("Close without saving") : qsTr("Close the photo")

                onClicked: root.close()
            }
            KfText {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: root.ink
                style: Theme.text.title3
                text: root.photo.name
            }
            KfButton {
                enabled: root.photo.changed
                kind: KfButton.Primary
                text: qsTr("Save the photo")
                visible: root.photo.editable

                onClicked: root.photo.save()
            }
        }
        PhotoCanvas {
            id: canvas

            Accessible.name: root.cropping ? root.photo.name : qsTr("Draw on the photo")
            Accessible.role: Accessible.Graphic
            anchors.bottom: tools.top
            anchors.left: parent.left
            anchors.margins: 16
            anchors.right: parent.right
            anchors.top: head.bottom
            photo: root.photo
            shade: Theme.color.scrim

            MouseArea {
                anchors.fill: parent
                enabled: root.photo.editable && !root.cropping
                preventStealing: true

                onPositionChanged: mouse => root.photo.extendStroke(canvas.inPhoto(Qt.point(mouse.x, mouse.y)))
                onPressed: mouse => root.photo.beginStroke(root.pens[root.pen], canvas.inPhoto(Qt.point(mouse.x, mouse.y)))
            }
            CropFrame {
                anchors.fill: parent
                canvas: canvas
                photo: root.photo
                visible: root.cropping
            }
        }
        KfText {
            anchors.centerIn: canvas
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            style: Theme.text.body
            text: root.photo.trouble
            width: Math.min(360, canvas.width)
            wrapMode: Text.Wrap
        }
        Row {
            id: tools

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 16
            anchors.horizontalCenter: parent.horizontalCenter
            height: visible ? Theme.minTarget : 0
            spacing: 8
            visible: root.photo.editable

            Repeater {
                model: root.pens.length

                T.RadioButton {
                    id: pen

                    required property int index

                    Accessible.checkable: true
                    Accessible.checked: pen.checked
                    Accessible.name: root.penNames[pen.index]
                    Accessible.role: Accessible.RadioButton
                    autoExclusive: false
                    checkable: false
                    checked: !root.cropping && root.pen === pen.index
                    focusPolicy: Qt.StrongFocus
                    implicitHeight: Theme.minTarget
                    implicitWidth: Theme.minTarget

                    background: Item {
                        Rectangle {
                            anchors.centerIn: parent
                            border.color: root.ink
                            border.width: pen.checked ? 3 : 0
                            color: root.pens[pen.index]
                            height: 30
                            radius: 15
                            width: 30
                        }
                        KfFocusRing {
                            cornerRadius: height / 2
                            visible: pen.visualFocus
                        }
                    }

                    indicator: null

                    onClicked: {
                        root.pen = pen.index
                        root.cropping = false
                    }
                }
            }
            KfIconButton {
                color: enabled ? root.ink : Theme.color.textMuted
                enabled: root.photo.strokeCount > 0
                icon.name: "undo"
                text: qsTr("Take back the last line")

                onClicked: root.photo.undoStroke()
            }
            KfIconButton {
                color: root.cropping ? Theme.color.primary : root.ink
                icon.name: "crop"
                kind: root.cropping ? KfIconButton.Tonal : KfIconButton.Plain
                text: root.cropping ? qsTr("Done with the crop") : qsTr("Crop the photo")

                onClicked: root.cropping = !root.cropping
            }
        }
    }

    Connections {
        target: root.photo

        function onSaved() {
            root.close()
        }
    }
}
