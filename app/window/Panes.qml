import QtQuick
import Keyfield.Controls
import Keyfield.Shell

// The parts of the window from left to right, which F6 goes through: the navigation, then what the pages are made of.
QtObject {
    id: root

    // The navigation, as far as it is in sight.
    required property list<Item> edges
    required property Item pages

    function step(by: int) {
        const panes = root.visiblePanes()
        if (panes.length === 0)
            return
        const at = panes.findIndex(pane => root.holds(pane, pane.Window.activeFocusItem))
        root.enter(panes[at < 0 ? 0 : (at + by + panes.length) % panes.length])
    }
    function visiblePanes(): var {
        let panes = root.placesIn(root.pages)
        for (let i = root.edges.length - 1; i >= 0; --i) {
            if (root.edges[i].visible)
                panes = [root.edges[i]].concat(panes)
        }
        return panes
    }
    function placesIn(parent: Item): var {
        let panes = []
        for (let i = 0; i < parent.children.length; ++i) {
            const child = parent.children[i]
            const place = child as KfPlace
            if (!child.visible)
                continue
            panes = panes.concat(place ? root.panesOf(place.item) : root.placesIn(child))
        }
        return panes
    }
    function panesOf(page: Item): var {
        const parts = (page as KfPage)?.panes ?? []
        const panes = []
        for (let i = 0; i < parts.length; ++i) {
            if (parts[i].visible)
                panes.push(parts[i])
        }
        return panes.length > 0 ? panes : [page]
    }
    function holds(pane: Item, item: Item): bool {
        for (let up = item; up; up = up.parent) {
            if (up === pane)
                return true
        }
        return false
    }
    // To where one was in it, else to its first control.
    function enter(pane: Item) {
        pane.forceActiveFocus(Qt.TabFocusReason)
        const focused = pane.Window.activeFocusItem
        if (root.holds(pane, focused) && focused.activeFocusOnTab)
            return
        const first = (root.holds(pane, focused) ? focused : pane).nextItemInFocusChain(true)
        if (root.holds(pane, first))
            first.forceActiveFocus(Qt.TabFocusReason)
    }
    // What can be done with the row that this stands in.
    function askForRow(item: Item) {
        for (let up = item; up; up = up.parent) {
            const row = up as KfListItem
            if (row?.withActions) {
                row.actionsAsked()
                return
            }
        }
    }
}
