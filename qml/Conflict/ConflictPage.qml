import QtQuick
import Keyfield.Conflict
import Keyfield.Controls
import Keyfield.Shell
import Keyfield.Theme

// Several versions of one record: nothing is lost, the user says which values stand.
KfPage {
    id: root

    required property ConflictModel model

    readonly property bool sideBySide: root.model.view.grid && root.width >= 200 + 280 * root.model.view.sides.length
    readonly property bool hasFields: root.model.fields.count > 0

    signal back
    // Settled and saved, in words; back() follows.
    signal done(string text)
    signal trouble(string text)

    function save() {
        if (root.hasFields)
            root.model.save()
    }

    Accessible.name: root.model.view.title
    Accessible.role: Accessible.Pane
    bottomBar: footer.height

    Keys.onPressed: event => {
        event.accepted = keys.pressed(event.key, event.modifiers, event.text) !== null
        if (event.accepted)
            root.save()
    }

    ConflictKeys {
        id: keys
    }

    Connections {
        target: root.model

        function onFinished() {
            root.done(qsTr("The result is saved"))
            root.back()
        }
        function onFailed(text: string) {
            root.trouble(text)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ConflictHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        view: root.model.view

        onBack: root.back()
        onKeep: root.back()
        onTakeSide: side => root.model.takeSide(side)
    }
    Flickable {
        id: scroll

        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        boundsBehavior: Flickable.DragOverBounds
        clip: true
        contentHeight: content.implicitHeight + Theme.space.x4

        Column {
            id: content

            // Values below each other need no more than a line of reading.
            width: Math.min(scroll.width - 2 * Theme.screenMargin, root.sideBySide ? scroll.width : 720)
            x: Theme.screenMargin

            ReviewCard {
                text: root.model.view.reviewText
                visible: root.model.view.review
                width: parent.width

                onRemove: root.model.remove()
                onRestore: root.model.restore()
            }
            Agreement {
                text: root.model.view.agreement
                visible: text !== "" && !root.sideBySide
                width: parent.width
            }
            FieldGrid {
                model: root.model.fields
                view: root.model.view
                visible: root.hasFields && root.sideBySide
                width: parent.width

                onChosen: (field, n) => root.model.choose(field, n)
            }
            FieldStack {
                model: root.model.fields
                view: root.model.view
                visible: root.hasFields && !root.sideBySide
                width: parent.width

                onChosen: (field, n) => root.model.choose(field, n)
                onGathered: field => root.model.putTogether(field)
                onWritten: (field, text) => root.model.write(field, text)
            }
        }
    }
    KfEmptyState {
        anchors.centerIn: parent
        iconName: "circlecheck"
        primaryText: qsTr("Back")
        text: qsTr("Nothing is left to choose; every version is in the history")
        title: qsTr("Settled")
        visible: root.model.view.settled
        width: Math.min(parent.width - 2 * Theme.screenMargin, 320)

        onPrimary: root.back()
    }
    Item {
        id: footer

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: !root.hasFields ? 0 : root.sideBySide ? result.implicitHeight : bar.implicitHeight
        visible: root.hasFields

        KfBottomActionBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            // On the narrowest phones the words need its room.
            primaryIcon: root.width < 380 ? "" : "check"
            primaryText: qsTr("Save the result")
            secondaryText: root.model.view.keepAll
            visible: !root.sideBySide

            onPrimary: root.save()
            onSecondary: root.back()
        }
        ResultCard {
            id: result

            anchors.left: parent.left
            anchors.right: parent.right
            model: root.model.fields
            view: root.model.view
            visible: root.sideBySide

            onGathered: field => root.model.putTogether(field)
            onLater: root.back()
            onSave: root.save()
            onWritten: (field, text) => root.model.write(field, text)
        }
    }
}
