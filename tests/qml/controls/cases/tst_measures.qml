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
    KfVisitHeroCard {
        id: wideHero

        account: hero.account
        goal: hero.goal
        label: hero.label
        people: hero.people
        place: hero.place
        startsIn: hero.startsIn
        time: hero.time
        width: 824
    }
    KfAgendaItem {
        id: visit

        account: "Сытный квартал"
        detail: "Аудит полки, Ленина, 8"
        length: "1 ч"
        time: "13:00"
        width: 356
    }
    KfTaskItem {
        id: task

        due: "Вчера"
        subtitle: "Тавория"
        title: "Компенсация за недовоз"
        width: 356
    }
    KfCard {
        id: card

        padding: 0
        width: 358

        Item {
            implicitHeight: 132
        }
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
        function cleanup() {
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
                    {tag: "banner", item: banner, height: 48}, {tag: "visit", item: visit, height: 66},
                    {tag: "task", item: task, height: 67}, {tag: "card of rows", item: card, height: 134}]
        }
        function test_heights(data) {
            tryCompare(data.item, "height", data.height)
        }
        function test_desktop() {
            Theme.windowWidth = 1280
            tryCompare(wideHero, "height", 150)
            tryCompare(client, "height", 56)
            tryCompare(visit, "height", 54)
            tryCompare(task, "height", 54)
        }
        function test_badge() {
            // Beside the title wherever it ends, and never in its place.
            const title = findText(client, client.name)
            const tier = findText(client, client.tier)
            fuzzyCompare(tier.mapToItem(title, 0, 0).x - title.contentWidth, 14, 1)
            client.name = "Тавория, Межрегиональное объединение торговых предприятий"
            verify(title.truncated)
            fuzzyCompare(tier.mapToItem(title, 0, 0).x - title.width, 14, 1)
            verify(tier.mapToItem(client, tier.width, 0).x < client.width - 16)
            client.name = "Тавория"
        }
        function findText(item, text) {
            if (item instanceof Text && item.text === text)
                return item
            for (let i = 0; i < item.children.length; ++i) {
                const found = findText(item.children[i], text)
                if (found)
                    return found
            }
            return null
        }
    }
}
