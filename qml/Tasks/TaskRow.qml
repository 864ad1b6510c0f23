pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A row of the list, under the heading of its section where it begins one. On a card's piece under a finger, which it
// moves aside: to the right ticks off, to the left asks for another day.
FocusScope {
    id: root

    required property int index
    required property string key
    required property string accountKey
    required property string heading
    required property int headingCount
    required property bool first
    required property bool last
    required property string icon
    required property string iconTone
    required property string title
    required property string subtitle
    required property string due
    required property string tone
    required property bool done
    required property bool recurs
    required property bool remindable
    required property bool reminded
    required property string spoken
    property bool selected: false

    readonly property real far: 88 // moved aside as much, it counts
    readonly property real moved: swipe.active ? Math.max(-160, Math.min(160, swipe.activeTranslation.x)) : 0

    signal opened
    signal completed
    signal dayAsked
    signal remindAsked
    signal actionsAsked

    implicitHeight: heading.height + body.height

    KfSectionHeader {
        id: heading

        count: root.headingCount
        height: visible ? implicitHeight : 0
        title: root.heading
        visible: root.heading !== ""
        width: root.width - x
        x: Theme.dense ? 14 : 0
    }
    Item {
        id: body

        clip: true
        height: line.implicitHeight + (Theme.dense ? 0 : (root.first ? 1 : 0) + (root.last ? 1 : 0))
        width: root.width
        y: heading.height

        Rectangle {
            border.color: Theme.color.outline
            border.width: 1
            color: Theme.color.surfaceRaised
            height: parent.height + (root.first ? 0 : radius) + (root.last ? 0 : radius)
            radius: Theme.cardRadius
            visible: !Theme.dense
            width: parent.width
            y: root.first ? 0 : -radius
        }
        Aside {
            anchors.left: parent.left
            iconName: "check"
            text: qsTr("Done")
            tone: "success"
            visible: root.moved > 0
            width: root.moved
        }
        Aside {
            anchors.right: parent.right
            iconName: "calendar"
            text: qsTr("Another day")
            tone: "warning"
            visible: root.moved < 0
            width: -root.moved
        }
        KfTaskItem {
            id: line

            divider: !root.first && (!Theme.dense || !root.selected)
            done: root.done
            due: root.due
            dueTone: root.tone
            focus: true
            rightPadding: root.remindable && !Theme.dense ? 6 : line.leftPadding
            selected: root.selected
            spoken: root.spoken
            subtitle: root.subtitle
            subtitleIcon: root.icon
            subtitleIconColor: tone.text
            title: root.title
            withActions: true
            trailing: root.recurs ? root.again : root.remindable ? root.remind : null
            width: parent.width - (Theme.dense ? 0 : 2)
            x: (Theme.dense ? 0 : 1) + root.moved
            y: !Theme.dense && root.first ? 1 : 0

            onActionsAsked: root.actionsAsked()
            onClicked: root.opened()
            onToggled: wanted => {
                if (wanted)
                    root.completed()
            }

            KfTone {
                id: tone

                tone: root.iconTone
            }
        }
        DragHandler {
            id: swipe

            enabled: Theme.touch && !root.done
            target: null
            yAxis.enabled: false
            onActiveChanged: {
                if (swipe.active)
                    return
                if (swipe.activeTranslation.x > root.far)
                    root.completed()
                else if (swipe.activeTranslation.x < -root.far)
                    root.dayAsked()
            }
        }
    }

    readonly property Item again: KfIcon {
        color: Theme.color.textSubtle
        name: "refresh"
        visible: root.recurs
        size: Theme.dense ? 16 : 18
    }
    readonly property Item remind: KfIconButton {
        color: root.reminded ? Theme.color.textSubtle : Theme.color.primaryText
        enabled: !root.reminded
        icon.name: root.reminded ? "check" : "bell"
        visible: root.remindable
        text: root.reminded ? qsTr("There is a task to remind them: %1").arg(root.title) : qsTr("Remind: %1", "button").arg(root.title)
        onClicked: root.remindAsked()
    }

    // What comes into sight beside the row that is moved.
    component Aside: Rectangle {
        id: aside

        property string iconName
        property string text
        property string tone

        color: colors.soft
        height: parent.height

        Column {
            anchors.centerIn: parent
            spacing: 2
            visible: aside.width > 72

            KfIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: colors.ink
                name: aside.iconName
                size: 22
            }
            KfText {
                Accessible.ignored: true
                color: colors.ink
                horizontalAlignment: Text.AlignHCenter
                style: Theme.text.micro
                text: aside.text
                width: aside.width - 8
                weight: Font.DemiBold
            }
        }
        KfTone {
            id: colors

            tone: aside.tone
        }
    }
}
