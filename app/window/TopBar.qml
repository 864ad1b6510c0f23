import Keyfield.Main
import Keyfield.Shell
import Keyfield.Sync
import Keyfield.Theme

// The desktop's title bar, and what opens from it.
KfTitleBar {
    id: root

    required property Navigation navigation
    required property Workbench workbench

    enabled: visible
    height: visible ? implicitHeight : 0
    syncCount: root.workbench.syncStatus.count
    syncStatus: root.workbench.syncStatus.state
    visible: Theme.expanded && !root.navigation.presenting

    onOpenSearch: popover.close()
    onOpenSync: {
        if (popover.visible)
            popover.close()
        else
            popover.open()
    }
    onVisibleChanged: popover.close()

    SyncPopover {
        id: popover

        model: root.workbench.sync

        onOpenPage: root.navigation.go("sync")
        onOpenRecord: (type, key) => root.navigation.openRecord(type, key)
        onResolve: key => root.navigation.openConflict(key)
    }
}
