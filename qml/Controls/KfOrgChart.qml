pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// Who reports to whom, and who has influence on whom all the same. The model's roles: key, boss (a key, or nothing),
// name, role, tone (success, warning or danger: for, neutral, against), known (there is a contact), lastContact, verdict
// (решает, за нас) and spoken. Keys: the arrows go to the boss, to those below and to those beside.
FocusScope {
    id: root

    required property string label
    required property var model
    // Pairs of keys.
    property var links: []
    property string currentKey
    signal activated(string key)

    property list<string> keys
    property list<string> bosses
    readonly property real cardWidth: 236 * Math.max(1, Theme.textScale * 0.9)
    readonly property real cardHeight: 94 + (Theme.textScale - 1) * 70
    readonly property list<rect> places: OrgTree.places(root.keys, root.bosses, root.cardWidth, root.cardHeight)
    readonly property size extent: OrgTree.size(root.places)
    property string reached // by the keyboard
    readonly property string entry: root.reached !== "" ? root.reached : root.currentKey !== "" ? root.currentKey : root.keys[0] ?? ""
    readonly property string linkPath: {
        let path = ""
        for (const pair of root.links) {
            const a = root.places[root.keys.indexOf(pair[0])]
            const b = root.places[root.keys.indexOf(pair[1])]
            if (!a || !b)
                continue
            const left = a.x < b.x ? a : b
            const right = a.x < b.x ? b : a
            path += `M${left.x + left.width + 3} ${left.y + left.height / 2}L${right.x - 3} ${right.y + right.height / 2}`
        }
        return path
    }

    function read() {
        const cards = []
        for (let i = 0; i < people.count; ++i)
            cards.push(people.itemAt(i))
        if (cards.some(card => !card))
            return
        root.keys = cards.map(card => card.key)
        root.bosses = cards.map(card => card.boss)
    }
    function go(key: int) {
        const next = OrgTree.neighbour(root.keys, root.bosses, root.keys.indexOf(root.reached), key)
        if (next >= 0)
            people.itemAt(next).forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.name: root.label
    Accessible.role: Accessible.Tree
    implicitHeight: root.extent.height + 4
    implicitWidth: root.extent.width + 4

    Component.onCompleted: root.read()
    Keys.onDownPressed: root.go(Qt.Key_Down)
    Keys.onLeftPressed: root.go(Qt.Key_Left)
    Keys.onRightPressed: root.go(Qt.Key_Right)
    Keys.onUpPressed: root.go(Qt.Key_Up)

    KfPath {
        anchors.fill: parent
        color: Theme.color.outlineStrong
        path: OrgTree.lines(root.keys, root.bosses, root.places)
        strokeWidth: 1.75
    }
    KfPath {
        anchors.fill: parent
        color: Theme.color.primary
        dashes: [4, 5]
        path: root.linkPath
    }
    Repeater {
        id: people

        model: root.model

        onItemAdded: root.read()
        onItemRemoved: root.read()

        KfPersonCard {
            id: card

            required property int index
            required property string key
            required property string boss
            readonly property rect place: root.places[card.index] ?? Qt.rect(0, 0, root.cardWidth, root.cardHeight)

            current: card.key === root.currentKey
            focus: card.key === root.entry
            focusPolicy: card.focus ? Qt.StrongFocus : Qt.ClickFocus
            height: card.place.height
            width: card.place.width
            x: card.place.x
            y: card.place.y

            onActiveFocusChanged: {
                if (card.activeFocus)
                    root.reached = card.key
            }
            onClicked: root.activated(card.key)
        }
    }
}
