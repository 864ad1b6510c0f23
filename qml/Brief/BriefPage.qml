import QtQuick
import Keyfield.Brief
import Keyfield.Checklist
import Keyfield.Controls
import Keyfield.Shell
import Keyfield.Theme

// One page to be read in the lift.
KfPage {
    id: root

    required property BriefModel model
    required property ChecklistModel checklist // of the same visit

    readonly property briefView view: root.model.view
    readonly property bool wide: root.width >= 720

    signal back
    signal openPerson(string key)
    signal matterOpened(string type, string key)
    signal startVisit(string visitKey, string accountKey)
    signal said(string text)

    Accessible.name: qsTr("Brief")
    Accessible.role: Accessible.Pane
    bottomBar: start.height

    onVisibleChanged: {
        if (!visible)
            overlays.close()
    }

    Connections {
        target: root.checklist

        function onFailed(text: string) {
            root.said(text)
        }
    }
    Connections {
        target: root.model

        function onFailed(text: string) {
            root.said(text)
        }
        function onOpened() {
            scroll.contentY = 0
            people.open = false
        }
        function onPrinted(file: url, text: string) {
            if (!Qt.openUrlExternally(file))
                root.said(text)
        }
        function onSaved(text: string) {
            root.said(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    BriefBar {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: Theme.dense ? Theme.screenMargin - 8 : 4
        anchors.right: parent.right
        anchors.rightMargin: Theme.dense ? Theme.screenMargin - 8 : 4
        savable: root.view.loaded && !root.view.gone

        onBack: root.back()
        onSave: root.model.save()
    }
    Flickable {
        id: scroll

        anchors.bottom: start.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x6
        visible: root.view.loaded && !root.view.gone

        Column {
            id: content

            width: Math.min(scroll.width - 2 * Theme.screenMargin, 1100)
            x: Theme.screenMargin

            BriefHeader {
                view: root.view
                width: parent.width
            }
            Flow {
                readonly property real part: root.wide ? (width - Theme.space.x4) / 2 : width

                spacing: root.wide ? Theme.space.x4 : 0
                width: parent.width

                Column {
                    width: parent.part

                    BriefPeople {
                        id: people

                        model: root.model
                        visible: root.view.names.length > 0
                        width: parent.width

                        onPersonOpened: key => root.openPerson(key)
                    }
                    Item {
                        height: Theme.space.x4
                        visible: warning.visible && people.visible
                        width: 1
                    }
                    KfBanner {
                        id: warning

                        iconName: "warn"
                        text: root.view.warning
                        tone: "warning"
                        visible: root.view.warning !== ""
                        width: parent.width
                    }
                    BriefSection {
                        counted: false
                        divided: false
                        model: root.model.news
                        moreText: root.view.moreNews > 0 ? qsTr("%n more", "", root.view.moreNews) : ""
                        tiled: true
                        title: root.view.news
                        width: parent.width

                        onMore: root.model.showAllNews()
                    }
                    BriefSection {
                        model: root.model.ours
                        opens: true
                        title: qsTr("We promised")
                        width: parent.width

                        onOpened: key => root.matterOpened("promise", key)
                    }
                    BriefSection {
                        model: root.model.theirs
                        opens: true
                        title: qsTr("The client promised")
                        width: parent.width

                        onOpened: key => root.matterOpened("promise", key)
                    }
                    BriefSection {
                        counted: false
                        model: root.model.notes
                        opens: true
                        tiled: true
                        title: qsTr("Last notes")
                        width: parent.width

                        onOpened: key => root.matterOpened("note", key)
                    }
                }
                Column {
                    width: parent.part

                    BriefSection {
                        model: root.model.questions
                        opens: true
                        tiled: true
                        title: qsTr("Open questions")
                        width: parent.width

                        onOpened: key => root.matterOpened("complaint", key)
                    }
                    BriefSection {
                        model: root.model.risks
                        opens: true
                        tiled: true
                        title: qsTr("Open risks")
                        width: parent.width

                        onOpened: key => root.matterOpened("risk", key)
                    }
                    BriefPoints {
                        checklist: root.checklist
                        visible: root.view.planned
                        width: parent.width

                        onReasonAsked: (key, title, needsPhoto) => overlays.askReason(key, title, needsPhoto)
                    }
                    BriefSection {
                        model: root.model.goals
                        opens: true
                        tiled: true
                        title: qsTr("Goals")
                        width: parent.width

                        onOpened: key => root.matterOpened("goal", key)
                    }
                    BriefNeeds {
                        model: root.model.needs
                        width: parent.width

                        onOpened: key => root.matterOpened("need", key)
                    }
                }
            }
        }
    }
    BriefStart {
        id: start

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        view: root.view
        visible: root.view.loaded && !root.view.gone

        onRoute: {
            if (!Qt.openUrlExternally(root.view.route))
                root.said(qsTr("There is no app for maps here"))
        }
        onStart: root.startVisit(root.view.visitKey, root.view.accountKey)
    }
    ChecklistOverlays {
        id: overlays

        checklist: root.checklist
    }
    KfEmptyState {
        anchors.centerIn: scroll
        iconName: "note"
        text: qsTr("People, promises and questions of this client will stand here")
        title: qsTr("Nothing here yet")
        visible: root.view.empty
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "walk"
        text: qsTr("It was deleted, or is no longer shared with you")
        title: qsTr("This visit is gone")
        visible: root.view.gone
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)
    }
}
