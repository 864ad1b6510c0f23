pragma ComponentBehavior: Bound
import QtQuick
import Keyfield.Checklist
import Keyfield.Media

// The camera for an item that needs a photo: goes as soon as there is one, or none can be taken.
Item {
    id: root

    required property ChecklistModel checklist

    Connections {
        target: root.checklist

        function onPhotoAsked() {
            (page.createObject(root) as CameraPage).open()
        }
    }
    Component {
        id: page

        CameraPage {
            id: camera

            camera: root.checklist.media.camera

            onClosed: {
                root.checklist.endPhoto()
                destroy()
            }

            readonly property Connections over: Connections {
                target: root.checklist

                function onPhotoOver() {
                    camera.close()
                }
            }
        }
    }
}
