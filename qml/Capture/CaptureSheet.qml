import QtQuick
import Keyfield.Capture
import Keyfield.Controls

// A note from anywhere: opens with the cursor in the text. However it is closed, what was typed is kept.
KfSheet {
    id: root

    required property CaptureModel model
    // A note was made; empty key: of no client.
    signal noted(string accountKey)
    signal trouble(string text)

    // `accountKey`: of the page one stands on; empty: guess.
    function start(accountKey: string) {
        root.model.open(accountKey)
        content.choosing = false
        root.open()
    }

    closeButton: false
    dialogWidth: 560

    onClosed: root.model.leave()
    onOpened: content.focusText()

    CaptureContent {
        id: content

        focus: true
        model: root.model
        width: parent.width

        onCloseAsked: root.close()
    }
    Connections {
        target: root.model

        function onFinished(accountKey: string, made: bool) {
            root.close()
            if (made)
                root.noted(accountKey)
        }
    }
}
