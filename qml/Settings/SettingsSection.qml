import QtQuick
import Keyfield.Controls
import Keyfield.Theme

// A heading, and a card with rows below it.
Column {
    id: root

    property string title
    default property alias rows: inside.data

    KfSectionHeader {
        title: root.title
        topMargin: Theme.dense ? 0 : 22
        visible: root.title !== ""
        width: root.width
    }
    KfCard {
        bottomPadding: 1
        padding: 0
        topPadding: 1
        width: root.width

        Column {
            id: inside

            width: parent.width
        }
    }
}
