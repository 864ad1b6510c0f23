import QtQuick
import QtQuick.Layouts
import Keyfield.Capture
import Keyfield.Controls

// A note from anywhere: opens with the cursor in the text. However it is closed, what was typed is kept.
KfSheet {
    id: root

    required property CaptureModel model
    // A note was made; empty key: of no client. `more`: tasks and promises out of it.
    signal noted(string accountKey, int more)
    signal trouble(string text)

    // `accountKey`: of the page one stands on; empty: guess.
    function start(accountKey: string) {
        root.startWith(accountKey, "")
    }
    // The same; a note of its own, not one begun before, opens with these words.
    function startWith(accountKey: string, words: string) {
        root.model.open(accountKey, words)
        content.choosing = false
        root.open()
    }

    // The same, and a voice is recorded at once.
    function startVoice(accountKey: string) {
        root.start(accountKey)
        root.model.media?.voice.start()
    }

    bottomPadding: root.fromBelow ? 12 : 20
    closeButton: false
    dialogWidth: 560
    topPadding: root.fromBelow ? 19 : 16
    // A dialog is where one looks for commands: near the top.
    y: root.fromBelow ? root.screenHeight - root.keyboard - root.implicitHeight + root.dragged : Math.min(84, (root.screenHeight - root.keyboard - root.implicitHeight) / 2)

    onClosed: root.model.close()
    onOpened: content.focusText()

    CaptureContent {
        id: content

        Layout.fillWidth: true
        focus: true
        model: root.model

        onCloseAsked: root.close()
    }
    Connections {
        target: root.model

        function onFinished(accountKey: string, made: bool, more: int) {
            root.close()
            if (made)
                root.noted(accountKey, more)
        }
        function onResumed() {
            root.start("")
        }
    }
}
