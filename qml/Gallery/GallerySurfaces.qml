import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery

// Surfaces and what they say.
ColumnLayout {
    spacing: 24
    width: 376

    KfVisitHeroCard {
        Layout.preferredWidth: 358
        account: "Тавория, центральный офис"
        briefText: "Бриф"
        goal: "Итоги III квартала, промо на ноябрь"
        label: "Следующий визит"
        people: ["Ольга Рябинина", "Илья Корж", "Вера Тихонова"]
        place: "Складочная, 14 · 2,4 км"
        startText: "Начать визит"
        startsIn: "через 38 мин"
        time: "10:30"
    }
    KfSectionHeader { Layout.preferredWidth: 358; actionText: "Неделя"; count: 2; title: "Дальше" }
    GalleryGroup {
        title: "Banner, Toast"

        KfBanner {
            Layout.preferredWidth: 376
            iconName: "cloudoff"
            lead: "Нет сети."
            text: "Всё сохраняется на телефоне, 4 изменения уйдут сами"
        }
        KfToast { Layout.preferredWidth: 376; actionText: "Вернуть"; text: "Задача выполнена" }
    }
    GalleryGroup {
        title: "Skeleton"

        KfSkeleton { Layout.preferredWidth: 376; text: "Загружаем" }
        RowLayout {
            spacing: 12

            KfSkeleton { shape: KfSkeleton.Circle; text: "Загружаем портрет" }
            KfSkeleton { Layout.preferredWidth: 324; implicitHeight: 40; shape: KfSkeleton.Block; text: "Loading the chart" }
        }
    }
    KfEmptyState {
        Layout.preferredWidth: 358
        iconName: "calendar"
        primaryIcon: "plus"
        primaryText: "Запланировать визит"
        secondaryText: "Открыть понедельник"
        text: "Ближайший в понедельник, 10:00: Лавка Норд. Бриф уже на телефоне"
        title: "Визитов сегодня нет"
    }
    KfBottomActionBar {
        Layout.preferredWidth: 390
        primaryIcon: "check"
        primaryText: "Сохранить итог"
        secondaryText: "Оставить обе"
    }
    KfEmptyBook { Layout.preferredWidth: 358; joinable: true }
}
