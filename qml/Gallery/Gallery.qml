pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Theme

// The sheet of controls, in the order of design/ui/screens/sheet-components.png.
Rectangle {
    id: root

    color: Theme.color.surface
    height: 1206
    width: 1280

    component Group: ColumnLayout {
        id: group

        property string title

        spacing: 10

        KfText {
            color: Theme.color.textMuted
            style: Theme.text.label
            text: group.title
            weight: Font.DemiBold
        }
    }

    RowLayout {
        anchors.left: parent.left
        anchors.leftMargin: 40
        anchors.top: parent.top
        anchors.topMargin: 36
        spacing: 12

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
        spacing: 28
        x: 40
        y: 120

        ColumnLayout {
            spacing: 24
            width: 376

            Group {
                title: "Button"

                Flow {
                    Layout.preferredWidth: 376
                    spacing: 8

                    KfButton { icon.name: "play"; kind: KfButton.Primary; text: "Начать визит" }
                    KfButton { icon.name: "note"; text: "Бриф" }
                    KfButton { kind: KfButton.Tonal; text: "Разобрать" }
                    KfButton { icon.name: "download"; kind: KfButton.Outline; text: "PDF" }
                    KfButton { kind: KfButton.Ghost; text: "Открыть" }
                    KfButton { icon.name: "trash"; kind: KfButton.Danger; text: "Стереть" }
                    KfButton { enabled: false; text: "Недоступно" }
                    KfButton {
                        kind: KfButton.Primary
                        text: "Фокус"
                        Timer { interval: 200; running: true; onTriggered: parent.forceActiveFocus(Qt.TabFocusReason) }
                    }
                }
            }
            Group {
                title: "Chip, Tag, SyncPill"

                Flow {
                    Layout.preferredWidth: 340
                    spacing: 8

                    KfChip { checked: true; count: 14; text: "Все" }
                    KfChip { count: 3; text: "Под угрозой" }
                    KfChip { icon.name: "hash"; implicitHeight: 36; kind: KfChip.Entity; text: "Задача"; tone: "primary" }
                    KfChip { icon.name: "seal"; implicitHeight: 36; kind: KfChip.Entity; text: "Обещание"; tone: "promise" }
                    KfChip { icon.name: "flag"; implicitHeight: 36; kind: KfChip.Entity; text: "Риск"; tone: "danger" }
                    KfChip { icon.name: "at"; implicitHeight: 36; kind: KfChip.Entity; text: "Человек"; tone: "info" }
                }
                Flow {
                    Layout.preferredWidth: 376
                    spacing: 8

                    KfTag { text: "Черновик" }
                    KfTag { text: "Сделано"; tone: "success" }
                    KfTag { text: "Просрочено"; tone: "danger" }
                    KfTag { iconName: "clock"; text: "4 ч 13 мин"; tone: "danger" }
                    KfTag { text: "A" }
                    KfTag { small: true; text: "A" }
                }
                Flow {
                    Layout.preferredWidth: 376
                    spacing: 8

                    KfSyncPill { }
                    KfSyncPill { count: 4; status: KfSyncPill.Offline }
                    KfSyncPill { count: 3; status: KfSyncPill.Sending; total: 7 }
                    KfSyncPill { count: 1; status: KfSyncPill.Conflict }
                    KfSyncPill { count: 1; status: KfSyncPill.Failed }
                }
            }
            Group {
                title: "SegmentedControl, TabBar, RoundCheck"

                KfSegmentedControl {
                    Layout.preferredWidth: 376
                    model: ["Карта", "Структура", "Список"]
                }
                KfTabBar {
                    Layout.preferredWidth: 376
                    label: "Tabs"
                    model: ["Обзор", "План", "Люди 6", "Договоры", "Вопросы 2"]
                }
                Row {
                    spacing: 16

                    KfRoundCheck { checked: true; text: "1" }
                    KfRoundCheck { text: "2" }
                    KfProgressRing { size: 22; strokeWidth: 3; value: 0.6 }
                }
            }
            Group {
                title: "SearchField, InputField, TextArea"

                KfSearchField { Layout.preferredWidth: 376; placeholder: "Клиент, контакт или заметка" }
                KfSearchField { Layout.preferredWidth: 376; placeholder: "Клиент, контакт или заметка"; text: "скидка" }
                KfInputField {
                    Layout.preferredWidth: 376
                    error: "В феврале нет 31 числа. Выберите другой день"
                    label: "Срок"
                    text: "31 февраля"
                }
                KfInputField { Layout.preferredWidth: 376; label: "Кодовая фраза"; password: true; text: "secret words" }
                KfTextArea { Layout.preferredWidth: 376; label: "Больные места"; minimumLines: 2; value: "Сорванная поставка в мае" }
            }
        }
        ColumnLayout {
            spacing: 24
            width: 376

            Group {
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
            Group {
                title: "Banner, Toast"

                KfBanner {
                    Layout.preferredWidth: 376
                    iconName: "cloudoff"
                    lead: "Нет сети."
                    text: "Всё сохраняется на телефоне, 4 изменения уйдут сами"
                }
                KfToast { Layout.preferredWidth: 376; actionText: "Вернуть"; text: "Задача выполнена" }
            }
            Group {
                title: "TimelineItem"

                KfCard {
                    Layout.preferredWidth: 376

                    Column {
                        KfTimelineItem { detail: "Срок был 12 октября, просрочено"; iconName: "seal"; title: "Обещали компенсировать недовоз"; tone: "promise"; width: 344 }
                        KfTimelineItem { detail: "22 сентября"; iconName: "walk"; last: true; title: "Визит: аудит полки"; width: 344 }
                    }
                }
            }
            KfFieldChoice { Layout.preferredWidth: 376; checked: true; iconName: "device"; source: "Телефон, 10:58"; text: "Компенсировать 240 коробок" }
            KfFieldChoice { Layout.preferredWidth: 376; iconName: "desktop"; source: "Ноутбук, 11:02"; text: "Компенсировать 260 коробок" }
        }
        ColumnLayout {
            spacing: 24
            width: 392

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
            Group {
                title: "Avatar, AvatarStack, IconTile"

                Row {
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
        }
    }
}
