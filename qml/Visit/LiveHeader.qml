import QtQuick
import Keyfield.Controls
import Keyfield.Models
import Keyfield.Theme
import Keyfield.Visit

// The one filled surface of a visit: where one is, for how long, and the way out.
Item {
    id: root

    required property VisitModel model
    required property SyncStatus sync
    // One line, while a long note is read.
    property bool collapsed: false
    property bool withTable: true // no pane shows who sits at the table
    signal collapse
    signal openSync
    signal checkInAsked
    signal tableAsked

    // What is gained by being collapsed, and more.
    readonly property real foldedAway: 180 * Theme.textScale
    readonly property real radius: Theme.dense ? 0 : 26

    clip: true
    implicitHeight: Theme.dense ? wide.implicitHeight : narrow.implicitHeight

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: -root.radius
        color: root.model.view.paused ? Theme.color.surfaceInverse : Theme.color.hero
        radius: root.radius
    }
    KfFurrows {
        anchors.fill: parent
        form: Theme.dense ? KfFurrows.Wide : Theme.compact ? KfFurrows.Narrow : KfFurrows.Medium
        radius: root.radius
        visible: !root.model.view.paused
    }
    LiveHeaderNarrow {
        id: narrow

        anchors.left: parent.left
        anchors.right: parent.right
        collapsed: root.collapsed
        model: root.model
        sync: root.sync
        visible: !Theme.dense

        onCheckInAsked: root.checkInAsked()
        onCollapse: root.collapse()
        onOpenSync: root.openSync()
        onTableAsked: root.tableAsked()
    }
    LiveHeaderWide {
        id: wide

        anchors.left: parent.left
        anchors.right: parent.right
        model: root.model
        visible: Theme.dense
        withTable: root.withTable

        onCheckInAsked: root.checkInAsked()
        onTableAsked: root.tableAsked()
    }
}
