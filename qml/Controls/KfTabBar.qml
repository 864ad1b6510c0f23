pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// The parts of a page, on one line that scrolls sideways where they are many. Arrow keys move.
FocusScope {
    id: root

    required property string label
    property list<string> model
    property int currentIndex: 0
    // The first tab stands so far from the edge; the line below goes from edge to edge.
    property real sideMargin: 0
    signal activated(int index)

    Accessible.name: root.label
    Accessible.role: Accessible.PageTabList
    implicitHeight: tabs.implicitHeight

    function choose(index: int) {
        if (index < 0 || index >= root.model.length || index === root.currentIndex)
            return
        root.activated(index)
        const tab = tabs.itemAtIndex(index)
        if (root.activeFocus && tab)
            tab.forceActiveFocus(Qt.TabFocusReason)
    }

    function showCurrent() {
        tabs.positionViewAtIndex(root.currentIndex, ListView.Contain)
    }

    onCurrentIndexChanged: root.showCurrent()

    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onRightPressed: root.choose(root.currentIndex + 1)

    KfDivider {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
    }
    ListView {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 10000 // all of them: arrows and screen readers go to what is out of view
        implicitHeight: Math.ceil(contentItem.childrenRect.height)
        keyNavigationEnabled: false
        leftMargin: root.sideMargin
        model: root.model
        orientation: ListView.Horizontal
        rightMargin: root.sideMargin
        spacing: 24

        onContentWidthChanged: root.showCurrent()
        onWidthChanged: root.showCurrent()

        delegate: T.TabButton {
            id: tab

            required property int index
            required property string modelData
            readonly property bool current: tab.index === root.currentIndex

            Accessible.checked: tab.current
            Accessible.name: tab.modelData
            Accessible.role: Accessible.PageTab
            Accessible.selected: tab.current
            autoExclusive: false
            bottomPadding: Theme.dense ? 10 : 12
            checkable: false
            focus: tab.current
            focusPolicy: tab.current ? Qt.StrongFocus : Qt.ClickFocus
            implicitHeight: implicitContentHeight + topPadding + bottomPadding
            implicitWidth: implicitContentWidth
            text: tab.modelData
            topPadding: Theme.dense ? 4 : 6
            containmentMask: KfHitArea {
                item: tab
                minimum: Theme.minTarget
            }
            contentItem: KfText {
                color: tab.current ? Theme.color.text : Theme.color.textMuted
                elide: Text.ElideNone
                style: Theme.dense ? Theme.text.label : Theme.text.callout
                text: tab.modelData
                weight: tab.current ? Font.DemiBold : Font.Medium
            }
            onClicked: root.choose(tab.index)

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                color: Theme.color.primary
                height: 3
                radius: 2
                visible: tab.current
            }
            KfFocusRing {
                anchors.bottomMargin: 2
                anchors.topMargin: -2
                cornerRadius: Theme.radius.xs
                visible: tab.visualFocus
            }
        }
    }
}
