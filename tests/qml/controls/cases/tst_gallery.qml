import QtQuick
import QtTest
import Keyfield.Gallery
import Keyfield.Theme

// Nothing that the keyboard reaches is without a name, whatever the theme, the density and the size of letters.
Item {
    id: page

    height: 1206
    width: 1280

    Gallery {
        id: gallery
    }
    TestCase {
        name: "Gallery"
        when: windowShown

        function focusable(item: Item, found: var): var {
            if (item.visible && item.activeFocusOnTab)
                found.push(item)
            for (let i = 0; i < item.children.length; ++i)
                focusable(item.children[i], found)
            return found
        }
        function test_names_data() {
            return [{tag: "phone", width: 390, scale: 1, mode: Theme.Light},
                    {tag: "desktop", width: 1280, scale: 1, mode: Theme.Dark},
                    {tag: "large", width: 390, scale: 2, mode: Theme.Sunlight}]
        }
        function test_names(data) {
            Theme.windowWidth = data.width
            Theme.textScale = data.scale
            Theme.mode = data.mode
            const items = focusable(gallery, [])
            verify(items.length > 30, items.length)
            for (const item of items)
                verify(item.Accessible.name !== "" || (item.Accessible.passwordEdit && item.Accessible.description !== ""), item)
        }
        function cleanupTestCase() {
            Theme.windowWidth = 390
            Theme.textScale = 1
            Theme.mode = Theme.Light
        }
    }
}
