pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// How content the client is: five faces, one of them or none. The digits 1 to 5 choose too, where `score` is asked for.
FocusScope {
    id: root

    property int score: 0 // 0: nobody has said
    signal chosen(int score)

    readonly property list<string> words: [qsTr("unhappy"), qsTr("rather unhappy"), qsTr("neutral"), qsTr("content"), qsTr("delighted")]
    readonly property list<string> icons: ["face1", "frown", "neutral", "smile", "face5"]
    readonly property real gap: 8

    Accessible.name: qsTr("How content is the client?")
    Accessible.role: Accessible.Grouping
    implicitHeight: 60 * Theme.textScale
    implicitWidth: 5 * 60 + 4 * root.gap

    function move(by: int) {
        const next = Math.min(5, Math.max(1, root.score + by))
        root.chosen(next)
        cells.itemAt(next - 1).forceActiveFocus(Qt.TabFocusReason)
    }

    Keys.onLeftPressed: root.move(-1)
    Keys.onRightPressed: root.move(1)

    Row {
        spacing: root.gap

        Repeater {
            id: cells

            model: root.words

            T.RadioButton {
                id: cell

                required property int index
                required property string modelData
                readonly property int value: cell.index + 1
                readonly property bool current: cell.value === root.score
                readonly property color ink: cell.current ? Theme.color.onPrimary : Theme.color.textMuted

                Accessible.checkable: true
                Accessible.checked: cell.current
                Accessible.name: Words.list([Words.number(cell.value), cell.modelData])
                Accessible.role: Accessible.RadioButton
                autoExclusive: false
                checkable: false
                focus: cell.current || (root.score === 0 && cell.index === 0)
                focusPolicy: cell.focus ? Qt.StrongFocus : Qt.ClickFocus
                height: root.height
                width: (root.width - 4 * root.gap) / 5

                // Once more takes it back.
                onClicked: root.chosen(cell.current ? 0 : cell.value)

                background: Rectangle {
                    color: cell.current ? colors.graphic : Theme.color.surfaceWell
                    radius: 14

                    KfFocusRing {
                        cornerRadius: 14
                        visible: cell.visualFocus
                    }
                }
                contentItem: Item {
                    Column {
                        anchors.centerIn: parent
                        spacing: 2

                        KfIcon {
                            anchors.horizontalCenter: parent.horizontalCenter
                            color: cell.ink
                            name: root.icons[cell.index]
                            size: 24
                        }
                        KfText {
                            Accessible.ignored: true
                            anchors.horizontalCenter: parent.horizontalCenter
                            color: cell.ink
                            style: Theme.text.label
                            text: Words.number(cell.value)
                            weight: Font.DemiBold
                        }
                    }
                }

                indicator: null

                KfTone {
                    id: colors

                    tone: cell.value <= 2 ? "danger" : cell.value === 3 ? "warning" : "success"
                }
            }
        }
    }
}
