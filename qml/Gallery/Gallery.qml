import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery
import Keyfield.Theme

// The sheet of controls, in the chapters of design/ui/components.md.
Rectangle {
    id: root

    color: Theme.color.surface
    implicitHeight: chapters.y + chapters.implicitHeight + 40
    implicitWidth: chapters.implicitWidth + 80

    RowLayout {
        spacing: 12
        x: 40
        y: 36

        KfIcon {
            color: Theme.color.primaryText
            name: "logo"
            size: 30
        }
        KfText {
            font.pixelSize: 30
            style: Theme.text.title1
            text: "Components"
        }
    }
    Row {
        id: chapters

        spacing: 28
        x: 40
        y: 120

        GalleryControls { }
        GalleryFields { }
        GallerySurfaces { }
        GalleryLists { }
        GalleryData { }
        GalleryTerms { }
        GalleryCharts { }
        GalleryWide { }
    }
}
