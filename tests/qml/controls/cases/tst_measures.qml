import QtQuick
import QtTest
import Keyfield.Controls
import Keyfield.Theme

// Text stands on the design's lines, cards are as high as the design's.
Item {
    id: page

    height: 600
    width: 400

    KfText {
        id: line

        text: "Тавория"
    }
    KfText {
        id: lines

        text: "Ближайший в понедельник, 10:00: Лавка Норд. Бриф уже на телефоне"
        width: 290
        wrapMode: Text.Wrap
    }
    KfVisitHeroCard {
        id: hero

        account: "Тавория, центральный офис"
        briefText: "Бриф"
        goal: "Итоги III квартала, промо на ноябрь"
        label: "Следующий визит"
        people: ["Ольга Рябинина", "Илья Корж"]
        place: "Складочная, 14 · 2,4 км"
        startText: "Начать визит"
        startsIn: "через 38 мин"
        time: "10:30"
        width: 358
    }
    KfAccountItem {
        id: client

        name: "Тавория"
        reason: "Продление через 74 дня"
        tier: "A"
        width: 358
    }
    KfBanner {
        id: banner

        lead: "Нет сети."
        text: "Всё сохраняется"
        width: 358
    }
    TestCase {
        name: "Measures"
        when: windowShown

        function initTestCase() {
            Theme.windowWidth = 390
        }
        function test_lines_data() {
            return [{tag: "title1", style: Theme.text.title1, height: 34}, {tag: "body", style: Theme.text.body, height: 22},
                    {tag: "caption", style: Theme.text.caption, height: 18}, {tag: "numHero", style: Theme.text.numHero, height: 60}]
        }
        function test_lines(data) {
            line.style = data.style
            compare(line.implicitHeight, data.height)
        }
        function test_wrapped() {
            compare(lines.lineCount, 2)
            compare(lines.implicitHeight, 44)
        }
        function test_heights_data() {
            return [{tag: "hero", item: hero, height: 254}, {tag: "client", item: client, height: 72},
                    {tag: "banner", item: banner, height: 48}]
        }
        function test_heights(data) {
            compare(data.item.height, data.height)
        }
    }
}
