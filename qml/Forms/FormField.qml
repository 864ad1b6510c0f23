pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Forms

// One field of the form, in the way its kind asks for.
FormRowItem {
    id: root

    property Item part: null

    implicitHeight: root.part ? root.part.implicitHeight : 0

    Component.onCompleted: {
        const kinds = { "area": area, "choice": choice, "line": line, "link": link, "links": tags, "tags": tags }
        const made = kinds[root.kind] as Component
        root.part = made.createObject(root) as Item
        root.part.focus = true
        root.part.width = Qt.binding(() => root.width)
    }

    Component {
        id: line

        FormLine {
            row: root
        }
    }
    Component {
        id: area

        FormArea {
            row: root
        }
    }
    Component {
        id: choice

        FormChoice {
            row: root
        }
    }
    Component {
        id: link

        FormLink {
            row: root
        }
    }
    Component {
        id: tags

        FormTags {
            row: root
        }
    }
}
