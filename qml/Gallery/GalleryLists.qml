import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery
import Keyfield.Theme

// Rows.
ColumnLayout {
    spacing: 24
    width: 376

    GalleryGroup {
        title: "ListItem"

        KfCard {
            Layout.preferredWidth: 376
            padding: 0

            Column {
                width: 376

                KfAccountItem { name: "Тавория"; reason: "Продление через 74 дня"; reasonIcon: "clock"; tier: "A"; width: parent.width }
                KfAccountItem { divider: true; name: "Сытный квартал с очень длинным названием"; reason: "Договор до 31 октября"; reasonIcon: "contract"; tier: "A"; tone: "danger"; width: parent.width }
                KfTaskItem { divider: true; due: "Вчера"; dueTone: "danger"; promise: true; subtitle: "Обещано Ольге Рябининой"; title: "Компенсация за недовоз"; width: parent.width }
                KfTaskItem { divider: true; done: true; due: "15:30"; subtitle: "Орбис Ритейл"; title: "Условия на 2027 год"; width: parent.width }
                KfAgendaItem { account: "Орбис Ритейл"; detail: "Звонок: условия на 2027 год"; divider: true; length: "30 мин"; time: "16:00"; width: parent.width }
                KfQueueItem { detail: "Отправлено"; divider: true; iconName: "file"; phase: "sent"; title: "Заметка визита, Тавория"; width: parent.width }
                KfQueueItem { detail: "Отправляем, 0,3 из 0,5 МБ"; divider: true; iconName: "mic"; phase: "sending"; progress: 0.6; title: "Голос 0:42"; width: parent.width }
            }
        }
    }
    GalleryGroup {
        title: "TimelineItem"

        KfCard {
            Layout.preferredWidth: 376

            Column {
                KfTimelineItem { detail: "Срок был 12 октября, просрочено"; iconName: "seal"; title: "Обещали компенсировать недовоз"; tone: "promise"; width: 344 }
                KfTimelineItem { detail: "22 сентября"; iconName: "walk"; last: true; title: "Визит: аудит полки"; width: 344 }
            }
        }
    }
    GalleryGroup {
        title: "Avatar, AvatarStack, IconTile"

        Flow {
            Layout.preferredWidth: 376
            spacing: 12

            KfAvatar { name: "Ольга Рябинина" }
            KfAvatar { name: "Илья Корж" }
            KfAvatar { name: "Вера Тихонова" }
            KfAvatarStack { names: ["Марина Лаптева", "Тимур Агапов", "Ксения Власова", "И другие"]; ringColor: Theme.color.surface; size: 34 }
            KfIconTile { iconName: "truck"; tone: "danger" }
            KfIconTile { iconName: "contract"; tone: "warning" }
            KfProgressRing { text: "3/7"; value: 3 / 7 }
        }
    }
    GalleryGroup {
        title: "HourLines, ScheduledVisit, NowLine"

        KfHourLines {
            id: hours

            Layout.preferredWidth: 376
            firstHour: 10
            hourHeight: 64
            lastHour: 12
            names: ["10:00", "11:00", "12:00"]

            KfScheduledVisit { account: "Тавория"; detail: "Итоги III квартала"; height: 60; length: "1 ч"; next: true; past: false; time: "10:00"; width: 300; x: 64; y: hours.yOf(600) }
            KfScheduledVisit { account: "Орбис Ритейл"; detail: "Звонок"; height: 48; length: "45 мин"; next: false; past: false; time: "11:15"; width: 300; x: 64; y: hours.yOf(675) }
            KfNowLine { width: 312; x: 56; y: hours.yOf(665) }
        }
    }
}
