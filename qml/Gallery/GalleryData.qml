import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery
import Keyfield.Theme

// Figures.
ColumnLayout {
    spacing: 24
    width: 376

    GalleryGroup {
        title: "HealthDot, HealthRing"

        Flow {
            Layout.preferredWidth: 376
            spacing: 15

            KfHealthDot { value: 82 }
            KfHealthDot { value: 54 }
            KfHealthDot { value: 41 }
            KfHealthRing { factors: "Динамика 30, обещания 18, контакты 14, NPS 12, договор 8"; value: 82 }
            KfHealthRing { value: 54 }
            KfHealthRing { value: 41 }
            KfHealthRing { size: 52; value: 100 }
        }
    }
    GalleryGroup {
        title: "KpiTile, Sparkline"

        GridLayout {
            Layout.preferredWidth: 376
            columnSpacing: 12
            columns: Theme.largeText ? 1 : 2
            rowSpacing: 12

            KfKpiTile { Layout.fillHeight: true; Layout.fillWidth: true; Layout.preferredWidth: 160; delta: "+12 %"; deltaGood: KfKpiTile.Yes; label: "Выручка"; spark: [12, 14, 13, 16, 19, 18, 21, 23, 26]; unit: "млн ₽"; value: "48,2" }
            KfKpiTile { Layout.fillHeight: true; Layout.fillWidth: true; Layout.preferredWidth: 160; delta: "−0,8 п. п."; deltaGood: KfKpiTile.No; label: "Маржа"; rising: false; spark: [26, 25, 25.5, 23, 22, 22.5, 20.5, 18]; sparkColor: Theme.color.c2; unit: "%"; value: "23,4" }
            KfKpiTile { Layout.fillHeight: true; Layout.fillWidth: true; Layout.preferredWidth: 160; label: "NPS"; period: "нет опросов за квартал"; value: "" }
            KfKpiTile { Layout.fillHeight: true; Layout.fillWidth: true; Layout.preferredWidth: 160; label: "Договор"; period: "до 26 декабря"; term: 0.8; unit: "дня"; value: "74" }
            KfKpiTile { Layout.fillHeight: true; Layout.fillWidth: true; Layout.preferredWidth: 160; delta: "2 overdue"; deltaGood: KfKpiTile.No; label: "Promises kept"; ring: 0.86; rising: false; unit: "%"; value: "86" }
            KfKpiTile { Layout.fillHeight: true; Layout.fillWidth: true; Layout.preferredWidth: 160; delta: "+1"; deltaGood: KfKpiTile.No; interactive: false; label: "Отток"; unit: "клиент"; value: "1" }
        }
    }
    GalleryGroup {
        title: "ProgressRow, ProgressRing, Bar"

        KfCard {
            Layout.preferredWidth: 376

            Column {
                spacing: 18

                KfProgressRow { label: "Полка «Завтраки»"; pace: 0.79; text: "50 %"; tone: "warning"; value: 0.5; width: 342 }
                KfProgressRow { label: "Orders of the quarter"; text: "7 of 9"; tone: "success"; value: 7 / 9; verdict: "Успеваем"; verdictIcon: "circlecheck"; width: 342 }
                KfProgressRow { label: "Поставка № 92, до 31 октября"; text: "18 дней"; tone: "danger"; value: 0.95; verdict: "Решить сегодня: условия не согласованы"; verdictIcon: "warn"; width: 342 }
            }
        }
        Row {
            spacing: 16

            KfProgressRing { text: "3/7"; value: 3 / 7 }
            KfProgressRing { accessibleName: "Готово на 60 %"; iconName: "check"; size: 40; strokeWidth: 4; value: 0.6 }
            KfProgressRing { accessibleName: "Считаем"; indeterminate: true; size: 40; strokeWidth: 4 }
            KfBar { anchors.verticalCenter: parent.verticalCenter; mark: 0.7; value: 0.4 }
        }
    }
    GalleryGroup {
        title: "SlaTimer"

        KfCard {
            Layout.preferredWidth: 376

            Column {
                spacing: 24

                KfSlaTimer { due: "2026-10-13T14:05:00"; dueText: "до 14:05"; label: "Ответить клиенту осталось"; norm: 1440; normText: "норма 24 часа"; now: "2026-10-13T09:52:00"; ticking: false; width: 342 }
                KfSlaTimer { due: "2026-10-13T14:05:00"; dueText: "до 14:05"; label: "Time to answer"; norm: 240; now: "2026-10-13T13:57:18"; ticking: false; width: 342 }
                KfSlaTimer { due: "2026-10-13T14:05:00"; dueText: "до 14:05"; label: "Ответить клиенту"; norm: 1440; now: "2026-10-14T17:05:00"; ticking: false; width: 342 }
            }
        }
    }
}
