pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Media
import Keyfield.Team
import Keyfield.Theme

// A tab besides the overview: what it shows, or what it says while there is nothing.
Column {
    id: root

    required property AccountModel model
    required property int tab
    property FileTray tray: null
    property TeamModel team: null
    // Of an empty one.
    property real emptyHeight: 0
    readonly property bool withTeam: root.tab === AccountModel.People && root.team !== null && root.team.view.shown

    signal newMatter(string type)
    signal noteAsked
    signal personAdded
    signal personOpened(string key)
    signal recordOpened(string key)
    signal handOverAsked
    signal letterAsked(string takeover)
    signal takeoverAsked(string key)
    signal syncAsked
    signal photoOpened(string key, string name)

    MattersSection {
        actionText: qsTr("Add", "a goal")
        iconName: "flag"
        model: root.model.goals
        settles: true
        title: qsTr("Goals")
        tone: "primary"
        visible: root.tab === AccountModel.Plan && root.model.goals.count > 0
        width: root.width

        onAction: root.newMatter("goal")
        onCompleted: key => root.model.complete(key)
        onOpened: key => root.recordOpened(key)
    }
    RelatedSection {
        actionText: qsTr("Add a contact")
        model: root.model.people
        title: qsTr("People")
        total: root.model.view.peopleCount
        visible: root.tab === AccountModel.People && root.model.people.count > 0
        width: root.width

        onAction: root.personAdded()
        onOpened: key => root.personOpened(key)
    }
    MattersSection {
        actionText: qsTr("Add", "a complaint")
        iconName: "alert"
        model: root.model.questions
        settles: true
        title: qsTr("Open questions")
        tone: "danger"
        visible: root.tab === AccountModel.Questions && root.model.questions.count > 0
        width: root.width

        onAction: root.newMatter("complaint")
        onCompleted: key => root.model.complete(key)
        onOpened: key => root.recordOpened(key)
    }
    DealsSection {
        model: root.model.deals
        total: root.model.view.dealCount
        visible: root.tab === AccountModel.Offers && root.model.deals.count > 0
        width: root.width
    }
    RelatedSection {
        actionText: qsTr("Add", "a deal")
        deals: true
        model: root.model.newestDeals
        title: qsTr("Newest deals")
        total: root.model.view.dealCount
        visible: root.tab === AccountModel.Offers && root.model.newestDeals.count > 0
        width: root.width

        onAction: root.newMatter("deal")
        onOpened: key => root.recordOpened(key)
    }
    FilesSection {
        model: root.model
        tray: root.tray
        visible: root.tab === AccountModel.Files && (root.model.files.count > 0 || root.tray !== null)
        width: root.width

        onPhotoOpened: (key, name) => root.photoOpened(key, name)
    }
    Item {
        height: Math.max(nothing.implicitHeight + 2 * Theme.space.x6, root.withTeam ? 0 : root.emptyHeight)
        visible: root.model.view.loaded && nothing.text !== ""
        width: root.width

        TabNothing {
            id: nothing

            anchors.centerIn: parent
            model: root.model
            tab: root.tab
            width: Math.min(root.width, 320)

            onMatterAsked: type => root.newMatter(type)
            onNoteAsked: root.noteAsked()
            onPersonAsked: root.personAdded()
        }
    }
    Repeater {
        model: root.team ? 1 : 0

        TeamSection {
            model: root.team
            visible: root.withTeam
            width: root.width

            onHandOverAsked: root.handOverAsked()
            onLetterAsked: key => root.letterAsked(key)
            onSyncAsked: root.syncAsked()
            onTakeoverAsked: key => root.takeoverAsked(key)
        }
    }
}
