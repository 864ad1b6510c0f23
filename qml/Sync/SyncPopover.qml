pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Shell
import Keyfield.Sync

// The state of the sync under the pill of the title bar; the whole page is behind it.
T.Popup {
    id: root

    required property SyncModel model
    signal openPage
    signal openRecord(string type, string key)
    signal resolve(string recordKey)

    readonly property real room: root.parent ? root.parent.Window.height - root.parent.height - 24 : 0
    // Who had the focus before.
    property Item before: null

    function leave() {
        root.before = null // where one goes takes it
        root.close()
    }

    // Not by a press on the bar: there the pill opens and closes it.
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    focus: true
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, root.room)
    margins: 8
    padding: 12
    width: 360
    x: root.parent ? root.parent.width - root.width - 8 : 0
    y: root.parent ? root.parent.height : 0

    onAboutToShow: root.before = root.parent.Window.activeFocusItem
    onClosed: {
        if (root.before?.visible)
            root.before.forceActiveFocus(Qt.PopupFocusReason)
        root.before = null
    }

    background: KfSheetSurface {}
    contentItem: root.inside

    readonly property Item inside: FocusScope {
        Accessible.name: qsTr("Sync")
        Accessible.role: Accessible.Dialog
        focus: true
        implicitHeight: scroll.contentHeight + page.height

        Flickable {
            id: scroll

            anchors.bottom: page.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: (sections.item as SyncSections)?.implicitHeight ?? 0
            flickableDirection: Flickable.VerticalFlick

            // Rows are made while it is open alone.
            KfPlace {
                id: sections

                focus: false
                height: scroll.contentHeight
                kept: false
                shown: root.visible
                width: scroll.width
                page: SyncSections {
                    model: root.model

                    onOpenRecord: (type, key) => {
                        root.leave()
                        root.openRecord(type, key)
                    }
                    onResolve: key => {
                        root.leave()
                        root.resolve(key)
                    }
                }
            }
        }
        KfButton {
            id: page

            anchors.bottom: parent.bottom
            focus: true
            kind: KfButton.Tonal
            text: qsTr("The whole page")
            width: parent.width

            onClicked: {
                root.leave()
                root.openPage()
            }
        }
    }
}
