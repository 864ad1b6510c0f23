import QtQuick

// The keys that work everywhere in the unlocked app.
Item {
    id: root

    signal accounts
    signal capture
    signal lock
    signal today
    signal undo

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.capture()
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.today()
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.accounts()
    }
    Shortcut {
        sequence: "Ctrl+L"
        onActivated: root.lock()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        onActivated: root.undo()
    }
}
