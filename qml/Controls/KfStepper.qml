pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// A whole number that is stepped up and down, or written. `value` is bound: the control asks for another one. Keys: the
// arrows, ten steps with Page up and Page down, Home and End.
FocusScope {
    id: root

    required property string name
    required property int value
    property int minimumValue: 0
    property int maximumValue: 999999
    property int stepSize: 1
    // The value as one reads it.
    property string text: Words.number(root.value)
    property string unit
    signal asked(int value)

    readonly property bool editing: editor.visible
    readonly property color ink: root.enabled ? Theme.color.text : Theme.color.textSubtle

    function ask(value: int) {
        const next = Math.max(root.minimumValue, Math.min(root.maximumValue, value))
        if (next !== root.value)
            root.asked(next)
    }
    function edit() {
        editor.text = root.value
        editor.visible = true
        editor.forceActiveFocus()
        editor.selectAll()
    }
    function leave(taken: bool) {
        if (!root.editing)
            return
        const written = Number(editor.text.replace("\u2212", "-").replace(/[\s\u00a0\u202f]/g, ""))
        const filled = editor.text.trim() !== ""
        editor.visible = false
        if (root.activeFocus)
            number.forceActiveFocus(Qt.TabFocusReason)
        if (taken && filled && Number.isInteger(written))
            root.ask(written)
    }

    implicitHeight: Math.max(Theme.dense ? Theme.controlHeight : 48, Theme.text.body.lineHeight + 12)
    implicitWidth: line.implicitWidth

    component StepButton: T.AbstractButton {
        id: button

        required property string sign
        required property int steps
        property bool repeated: false

        Accessible.name: button.text
        Accessible.role: Accessible.Button
        enabled: button.steps < 0 ? root.value > root.minimumValue : root.value < root.maximumValue
        focusPolicy: Qt.NoFocus
        height: root.height
        hoverEnabled: Theme.dense
        implicitWidth: Theme.minTarget
        background: Rectangle {
            color: Theme.color.text
            opacity: button.down ? 0.08 : button.hovered ? 0.04 : 0
            radius: Theme.controlRadius
        }

        onCanceled: button.repeated = false
        onClicked: {
            if (!button.repeated)
                root.ask(root.value + button.steps)
            button.repeated = false
        }

        KfIcon {
            anchors.centerIn: parent
            color: root.enabled && button.enabled ? Theme.color.text : Theme.color.textSubtle
            name: button.sign
            size: 20
        }
        // Held down it goes on, faster and faster.
        Timer {
            id: hold

            interval: 400
            repeat: true
            running: button.pressed

            onRunningChanged: interval = 400
            onTriggered: {
                button.repeated = true
                interval = Math.max(60, interval * 0.8)
                root.ask(root.value + button.steps)
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surfaceWell
        radius: Theme.controlRadius

        KfFocusRing {
            visible: number.visualFocus || (root.editing && root.activeFocus)
        }
    }
    Row {
        id: line

        StepButton {
            sign: "minus"
            steps: -root.stepSize
            text: qsTr("Less")
        }
        KfPressArea {
            id: number

            readonly property int value: root.value
            readonly property int minimumValue: root.minimumValue
            readonly property int maximumValue: root.maximumValue
            readonly property int stepSize: root.stepSize

            Accessible.description: Words.joined([root.text, root.unit], "\u00a0")
            Accessible.name: root.name
            Accessible.role: Accessible.SpinBox
            focus: true
            height: root.height
            implicitWidth: Math.max(62, words.implicitWidth)
            opacity: root.editing ? 0 : 1

            Accessible.onDecreaseAction: root.ask(root.value - root.stepSize)
            Accessible.onIncreaseAction: root.ask(root.value + root.stepSize)
            Keys.onDownPressed: root.ask(root.value - root.stepSize)
            Keys.onPressed: event => {
                const to = {[Qt.Key_PageUp]: root.value + 10 * root.stepSize, [Qt.Key_PageDown]: root.value - 10 * root.stepSize,
                            [Qt.Key_Home]: root.minimumValue, [Qt.Key_End]: root.maximumValue,
                            [Qt.Key_Plus]: root.value + root.stepSize, [Qt.Key_Minus]: root.value - root.stepSize}[event.key]
                if (to === undefined)
                    return
                event.accepted = true
                root.ask(to)
            }
            Keys.onReturnPressed: root.edit()
            Keys.onUpPressed: root.ask(root.value + root.stepSize)
            onClicked: root.edit()

            Row {
                id: words

                anchors.centerIn: parent
                spacing: 4

                KfText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.ink
                    elide: Text.ElideNone
                    size: 17
                    style: Theme.text.numM
                    text: root.text
                }
                KfText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.enabled ? Theme.color.textMuted : Theme.color.textSubtle
                    elide: Text.ElideNone
                    style: Theme.text.caption
                    text: root.unit
                    visible: root.unit !== ""
                }
            }
        }
        StepButton {
            sign: "plus"
            steps: root.stepSize
            text: qsTr("More")
        }
    }
    T.TextField {
        id: editor

        Accessible.name: root.name
        Accessible.role: Accessible.EditableText
        color: root.ink
        font: Theme.text.numM.font
        height: root.height
        horizontalAlignment: TextInput.AlignHCenter
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        maximumLength: 12
        selectByMouse: true
        selectedTextColor: Theme.color.onPrimary
        selectionColor: Theme.color.primary
        verticalAlignment: TextInput.AlignVCenter
        visible: false
        width: number.width
        x: number.x

        Keys.onEscapePressed: root.leave(false)
        onAccepted: root.leave(true)
        onActiveFocusChanged: {
            if (!editor.activeFocus)
                root.leave(true)
        }
    }
}
