import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery

// Buttons, chips and what is chosen.
ColumnLayout {
    spacing: 24
    width: 376

    GalleryGroup {
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
    GalleryGroup {
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
    GalleryGroup {
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
    GalleryGroup {
        title: "Switch, Checkbox, Radio"

        KfCard {
            Layout.preferredWidth: 376
            padding: 0

            KfSwitchRow { checked: true; iconName: "finger"; title: "Вход по отпечатку"; width: 374 }
        }
        Flow {
            Layout.preferredWidth: 376
            spacing: 16

            KfSwitch { checked: true }
            KfSwitch { }
            KfCheckMark { checked: true }
            KfCheckMark { }
            KfCheckMark { crossed: true }
            KfCheckMark { checked: true; enabled: false }
            KfRadioMark { checked: true }
            KfRadioMark { }
            KfRadioMark { checked: true; enabled: false }
        }
        KfCheckbox { Layout.preferredWidth: 376; checked: true; text: "Показать клиенту" }
        KfCheckbox { Layout.preferredWidth: 376; enabled: false; text: "Недоступно" }
        KfRadio { Layout.preferredWidth: 376; checked: true; text: "Один" }
        Flow {
            Layout.preferredWidth: 376
            spacing: 8

            KfChoiceChip { checked: true; text: "Заместитель" }
            KfChoiceChip { text: "Специалист" }
        }
        KfCard {
            Layout.preferredWidth: 376
            padding: 0

            Column {
                KfChoiceItem { checked: true; iconName: "sort"; title: "По алфавиту"; width: 374 }
                KfChoiceItem { divider: true; iconName: "gps"; subtitle: "Один раз спросит, где вы"; title: "Ближайшие"; width: 374 }
            }
        }
        KfRadioGroup { Layout.preferredWidth: 376; label: "Порядок"; model: ["По срочности", "По названию, от А до Я", "By date"] }
    }
    GalleryGroup {
        title: "Sheet, ReasonSheet, RowSheet, Splitter, KeyHint"

        Flow {
            Layout.preferredWidth: 376
            spacing: 8

            KfButton { text: "Открыть лист"; onClicked: sheet.open() }
            KfButton { text: "Спросить, почему"; onClicked: reason.askFor("Визит отменён") }
            KfButton { text: "Что можно со строкой"; onClicked: actions.ask("", "Тавория") }
            Item {
                height: 48
                width: 120

                KfSplitter { from: 20; height: parent.height; text: "Ширина примера"; to: 100; usual: 60; value: 60; x: value; onMoved: width => value = width }
            }
            KfKeyHint { keys: "Ctrl K" }
        }
        KfSheet {
            id: sheet

            title: "Лист"

            KfText { Layout.fillWidth: true; text: "Here is what one works with for a moment"; wrapMode: Text.Wrap }
        }
        KfRowSheet {
            id: actions

            actions: [
                KfRowAction { iconName: "play"; text: "Начать визит" },
                KfRowAction { iconName: "phone"; offered: false; text: "Звонок" }
            ]
        }
        KfReasonSheet { id: reason; buttonText: "Отменить визит"; missing: "Скажите, почему"; title: "Почему?"; usual: ["Клиент перенёс", "Болезнь"] }
    }
}
