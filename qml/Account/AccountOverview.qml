pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Account
import Keyfield.Controls
import Keyfield.Forms
import Keyfield.Theme

// What one wants to know of a client first: what is next, what is open, what happened, whom one deals with.
Flow {
    id: root

    required property AccountModel model
    required property bool wide
    signal allHistory
    signal companyOpened(string key)
    signal recordOpened(string key)
    signal personAdded
    signal personOpened(string key)
    signal photoOpened(string key, string name)
    signal visitPlanned

    readonly property real part: root.wide ? (root.width - Theme.space.x4) / 2 : root.width
    readonly property bool known: root.model.view.loaded && !root.model.view.empty && root.model.view.visitable
    // More of them stand on the tab of their own.
    readonly property int few: 5

    spacing: root.wide ? Theme.space.x4 : 0

    Column {
        width: root.part

        MattersSection {
            iconName: "calendar"
            model: root.model.visits
            title: qsTr("Visits ahead")
            visible: root.model.visits.count > 0
            width: parent.width

            onOpened: key => root.recordOpened(key)
        }
        StepsSection {
            model: root.model.steps
            plannable: root.model.view.visitable
            visible: root.model.steps.count > 0 || root.known
            width: parent.width

            onCompleted: key => root.model.complete(key)
            onOpened: key => root.recordOpened(key)
            onPlanAsked: root.visitPlanned()
        }
        MattersSection {
            actionText: qsTr("All", "of the complaints")
            iconName: "alert"
            limit: 3
            model: root.model.questions
            title: qsTr("Open questions")
            tone: "danger"
            visible: root.model.questions.count > 0
            width: parent.width

            onAction: root.model.tab = AccountModel.Questions
            onOpened: key => root.recordOpened(key)
        }
        DealsSection {
            model: root.model.deals
            total: root.model.view.dealCount
            visible: root.model.deals.count > 0 && root.wide
            width: parent.width
        }
    }
    Column {
        width: root.part

        TimelineSection {
            // In one column the people and the deals come behind it.
            library: root.model.library
            limit: root.wide ? -1 : 8
            model: root.model.timeline
            more: root.model.view.moreEvents
            visible: root.model.timeline.count > 0
            width: parent.width

            onAllAsked: root.allHistory()
            onOpened: key => root.recordOpened(key)
            onPhotoOpened: (key, name) => root.photoOpened(key, name)
        }
        RelatedSection {
            actionText: root.model.view.peopleCount > root.few ? qsTr("All", "of the people") : qsTr("Add a contact")
            limit: root.few
            model: root.model.people
            title: qsTr("People")
            total: root.model.view.peopleCount
            visible: root.model.people.count > 0 || root.known
            width: parent.width

            onAction: {
                if (root.model.view.peopleCount > root.few)
                    root.model.tab = AccountModel.People
                else
                    root.personAdded()
            }
            onOpened: key => root.personOpened(key)
        }
        RelatedSection {
            companies: true
            model: root.model.group
            title: qsTr("Group of companies")
            visible: root.model.group.count > 0
            width: parent.width

            onOpened: key => root.companyOpened(key)
        }
        DealsSection {
            model: root.model.deals
            total: root.model.view.dealCount
            visible: root.model.deals.count > 0 && !root.wide
            width: parent.width
        }
        Column {
            visible: root.model.facts.count > 0
            width: parent.width

            KfSectionHeader {
                title: qsTr("About the client")
                width: parent.width
            }
            FieldRows {
                model: root.model.facts
                width: parent.width

                onOpened: (type, key) => root.companyOpened(key)
            }
        }
    }
}
