pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// People by what they think of us, to the right, and by their influence, upwards. The model's roles: key, name, plate
// (the name as one calls it), tone (success, warning or danger: for, neutral, against), attitude and influence (0 to 1)
// and spoken, which says the same in words. Keys: the arrows go to the nearest one in that direction.
FocusScope {
    id: root

    required property string label
    required property var model
    // Pairs of keys: who has influence on whom, informally.
    property var links: []
    property string currentKey
    signal activated(string key)

    readonly property real headHeight: Math.max(34, Theme.text.micro.lineHeight + 18)
    property string reached // by the keyboard

    // Where the keyboard comes in.
    readonly property string entry: root.reached !== "" ? root.reached : root.currentKey !== "" ? root.currentKey : root.keyAt(0)
    property int version: 0 // of the nodes there are

    function nodes(): var {
        const found = []
        for (let i = 0; i < people.count; ++i)
            found.push(people.itemAt(i))
        return found.filter(node => node)
    }
    function keyAt(index: int): string {
        return root.version >= 0 && people.count > index ? people.itemAt(index)?.key ?? "" : ""
    }
    function go(dx: real, dy: real) {
        const all = root.nodes()
        const from = all.find(node => node.activeFocus)
        if (!from)
            return
        let best = null
        let least = Infinity
        for (const node of all) {
            const x = node.middleX - from.middleX
            const y = node.middleY - from.middleY
            const ahead = x * dx + y * dy
            const aside = Math.abs(x * dy) + Math.abs(y * dx)
            // Who is more aside than ahead comes last.
            const far = ahead + 2 * aside + (aside > ahead ? 10000 : 0)
            if (node !== from && ahead > 0 && far < least) {
                least = far
                best = node
            }
        }
        if (best)
            best.forceActiveFocus(Qt.TabFocusReason)
    }

    readonly property string linkPath: {
        if (root.version < 0)
            return ""
        const all = root.nodes()
        let path = ""
        for (const pair of root.links) {
            const from = all.find(node => node.key === pair[0])
            const to = all.find(node => node.key === pair[1])
            if (from && to)
                path += `M${from.middleX.toFixed(1)} ${from.middleY.toFixed(1)}L${to.middleX.toFixed(1)} ${to.middleY.toFixed(1)}`
        }
        return path
    }

    Accessible.name: root.label
    Accessible.role: Accessible.List
    implicitHeight: root.headHeight + 306 + (Theme.textScale - 1) * 120
    implicitWidth: 356

    Keys.onDownPressed: root.go(0, 1)
    Keys.onLeftPressed: root.go(-1, 0)
    Keys.onRightPressed: root.go(1, 0)
    Keys.onUpPressed: root.go(0, -1)

    component AxisName: KfText {
        color: Theme.color.textMuted
        style: Theme.text.micro
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    component QuadrantName: KfText {
        Accessible.ignored: true
        color: Theme.color.textMuted
        maximumLineCount: 2
        style: Theme.text.micro
        weight: Font.DemiBold
        width: Math.min(implicitWidth, field.width / 2 - 18)
        wrapMode: Text.Wrap
    }

    KfIcon {
        id: up

        color: Theme.color.textMuted
        name: "up"
        size: 14
        x: 12
        y: (root.headHeight - height) / 2
    }
    AxisName {
        text: qsTr("Influence on the decision")
        width: root.width / 2 - 34
        x: 30
        y: (root.headHeight - implicitHeight) / 2
    }
    AxisName {
        horizontalAlignment: Text.AlignRight
        text: qsTr("Attitude to us")
        width: root.width / 2 - 34
        x: root.width / 2
        y: (root.headHeight - implicitHeight) / 2
    }
    KfIcon {
        color: Theme.color.textMuted
        name: "right"
        size: 14
        x: root.width - 26
        y: up.y
    }
    Item {
        id: field

        height: root.height - root.headHeight
        width: root.width
        y: root.headHeight

        Rectangle {
            color: Theme.color.warningSoft
            height: parent.height / 2
            opacity: 0.5
            width: parent.width / 2
        }
        Rectangle {
            color: Theme.color.successSoft
            height: parent.height / 2
            opacity: 0.55
            width: parent.width / 2
            x: width
        }
        Rectangle {
            color: Theme.color.outline
            height: 1
            width: parent.width
        }
        Rectangle {
            color: Theme.color.outline
            height: 1.5
            width: parent.width
            y: parent.height / 2
        }
        Rectangle {
            color: Theme.color.outline
            height: parent.height
            width: 1.5
            x: parent.width / 2
        }
        QuadrantName {
            text: qsTr("Win over")
            x: 12
            y: 10
        }
        QuadrantName {
            text: qsTr("Rely on")
            x: field.width - width - 12
            y: 10
        }
        QuadrantName {
            text: qsTr("Watch")
            x: 12
            y: field.height - height - 10
        }
        QuadrantName {
            text: qsTr("Keep informed")
            x: field.width - width - 12
            y: field.height - height - 10
        }
        KfPath {
            anchors.fill: parent
            color: Theme.color.outlineStrong
            dashes: [3, 4]
            path: root.linkPath
            strokeWidth: 1.5
        }
        Repeater {
            id: people

            model: root.model

            onItemAdded: ++root.version
            onItemRemoved: ++root.version

            T.AbstractButton {
                id: node

                required property string key
                required property string name
                required property string plate
                required property string tone
                required property real attitude
                required property real influence
                required property string spoken
                readonly property bool current: node.key === root.currentKey
                readonly property real middleX: 36 + node.attitude * (field.width - 72)
                readonly property real middleY: 50 + (1 - node.influence) * (field.height - 116)

                Accessible.name: node.spoken
                Accessible.role: Accessible.Button
                Accessible.selected: node.current
                focus: node.key === root.entry
                focusPolicy: node.focus ? Qt.StrongFocus : Qt.ClickFocus
                height: 48
                hoverEnabled: Theme.dense
                scale: node.down && !Theme.reduceMotion ? 0.98 : 1
                width: 48
                x: node.middleX - 24
                y: node.middleY - 24
                z: node.activeFocus ? 2 : node.current ? 1 : 0

                onActiveFocusChanged: {
                    if (node.activeFocus)
                        root.reached = node.key
                }
                onClicked: root.activated(node.key)

                Rectangle {
                    anchors.centerIn: parent
                    border.color: Theme.color.primary
                    border.width: node.current ? 3 : 0
                    color: Theme.color.surfaceRaised
                    height: 52
                    radius: 26
                    width: 52
                }
                KfAvatar {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    name: node.name
                    ringColor: colors.graphic
                    ringWidth: 2.5
                }
                // Who is against is not only of another colour.
                Rectangle {
                    color: Theme.color.surfaceRaised
                    height: 16
                    radius: 8
                    width: 16
                    x: 34
                    y: -2

                    KfIcon {
                        anchors.centerIn: parent
                        color: colors.text
                        name: node.tone === "success" ? "smile" : node.tone === "danger" ? "frown" : "neutral"
                        size: 14
                    }
                }
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.color.surfaceRaised
                    height: plate.implicitHeight + 1
                    radius: Theme.radius.xs
                    width: plate.width + 10
                    y: 52

                    KfText {
                        id: plate

                        Accessible.ignored: true
                        anchors.centerIn: parent
                        style: Theme.text.micro
                        text: node.plate
                        width: Math.min(implicitWidth, 110 * Theme.textScale)
                    }
                }
                KfTone {
                    id: colors

                    tone: node.tone
                }
                KfFocusRing {
                    cornerRadius: 26
                    visible: node.visualFocus
                }
            }
        }
    }
}
