import QtQuick
import Keyfield.Brief
import Keyfield.Controls
import Keyfield.Models

// What one means to talk about in the visit. Without any it says so: two or three make a meeting.
Column {
    id: root

    required property RowModel model

    BriefSection {
        model: root.model
        title: qsTr("To talk about")
        width: root.width
    }
    KfSectionHeader {
        title: qsTr("To talk about")
        visible: root.model.count === 0
        width: root.width
    }
    KfBanner {
        iconName: "list"
        text: qsTr("Add 2 or 3 topics")
        visible: root.model.count === 0
        width: root.width
    }
}
