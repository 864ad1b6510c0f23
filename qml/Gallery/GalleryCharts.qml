import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery

// Charts.
ColumnLayout {
    id: root

    readonly property var months: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
    readonly property list<real> sales: [36.2, 36.9, 38.8, 37.9, 40.1, 40.6, 41.2, 42.4, 43.5, 17, NaN, NaN]
    readonly property list<real> plans: [36, 36.5, 37.5, 38, 39, 40, 40.5, 41, 42.5, 46, 48, 51]

    function said(values: list<real>): list<string> {
        return root.months.map((month, i) => isNaN(values[i]) ? `${month}: план ${root.plans[i]}` : `${month}: ${values[i]} млн ₽, план ${root.plans[i]}`)
    }

    spacing: 24
    width: 376

    KfChartCard {
        Layout.preferredWidth: 376
        subtitle: "Млн ₽ по месяцам"
        title: "Продажи и план"

        legend: [
            KfLegendEntry { text: "Факт" },
            KfLegendEntry { kind: KfLegendEntry.Plan; text: "План" }
        ]
        table: KfDataTable {
            columns: [
                KfColumn { minimum: 80; title: "Месяц" },
                KfColumn { minimum: 80; numeric: true; title: "Факт" },
                KfColumn { minimum: 80; numeric: true; title: "План" }
            ]
            interactive: false
            label: "Продажи и план"
            rows: root.months.map((month, i) => [month, isNaN(root.sales[i]) ? "" : String(root.sales[i]), String(root.plans[i])])
        }

        KfBarPlanChart {
            Layout.fillWidth: true
            categories: root.months
            plans: root.plans
            said: root.said(root.sales)
            summary: "Продажи за 9 месяцев: 357,6 млн ₽, 102 % плана"
            tickTexts: ["0", "20", "40"]
            ticks: [0, 20, 40]
            to: 56
            unfinished: 9
            values: root.sales
        }
    }
    KfChartCard {
        Layout.preferredWidth: 376
        subtitle: "Будет 501 млн ₽, вероятно от 490 до 513"
        title: "Прогноз на год"

        legend: KfLegendEntry { kind: KfLegendEntry.Band; text: "80 %" }

        KfForecastChart {
            Layout.fillWidth: true
            categories: root.months
            endText: "51,5"
            forecast: [NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 43.5, 45, 47.2, 51.5]
            from: 30
            interval: "вероятно на 80 %, от 490 до 513 млн ₽"
            lower: [NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 43.5, 42.9, 43.6, 46.1]
            nowText: "43,5"
            plan: root.plans
            said: root.said(root.sales)
            summary: "Прогноз на год: 501 млн ₽"
            tickTexts: ["30", "40", "50", "60"]
            ticks: [30, 40, 50, 60]
            upper: [NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 43.5, 47.2, 50.9, 57]
            values: [36.2, 36.9, 38.8, 37.9, 40.1, 40.6, 41.2, 42.4, 43.5, NaN, NaN, NaN]
        }
    }
    KfChartCard {
        Layout.preferredWidth: 376
        subtitle: "94 %, цель 92 %"
        title: "Удержание клиентов"

        KfLineChart {
            Layout.fillWidth: true
            categories: ["Я", "Ф", "М", "А", "М", "И", "И", "А", "С"]
            from: 86
            said: ["90 %", "91 %", "91 %", "92 %", "93 %", "93 %", "94 %", "94 %", "94 %"]
            series: [
                KfSeries { name: "94 %"; values: [90, 91, 91, 92, 93, 93, 94, 94, 94] },
                KfSeries { name: "цель"; plan: true; values: [92, 92, 92, 92, 92, 92, 92, 92, 92] }
            ]
            summary: "Удержание клиентов: 94 %, выше цели в 92 %"
            tickTexts: ["86", "91", "96"]
            ticks: [86, 91, 96]
        }
    }
    KfChartCard {
        Layout.preferredWidth: 376
        subtitle: "Shipments, million ₽"
        title: "Six series"

        KfLineChart {
            Layout.fillWidth: true
            categories: ["I", "II", "III", "IV"]
            said: ["I", "II", "III", "IV"]
            series: [
                KfSeries { name: "Завтраки"; values: [10, 12, 15, 19] },
                KfSeries { name: "Батончики"; values: [8, 9, 9, 11] },
                KfSeries { name: "Хлопья"; values: [7, NaN, 8, 9] },
                KfSeries { name: "Мюсли"; values: [5, 5, 6, 6] },
                KfSeries { name: "Гранола"; values: [3, 4, 4, 5.6] },
                KfSeries { name: "Прочие"; values: [1, 2, 1, 2] }
            ]
            summary: "Завтраки растут быстрее остальных: с 10 до 19 млн ₽ за год"
            tickTexts: ["0", "10", "20"]
            ticks: [0, 10, 20]
        }
    }
    KfChartCard {
        Layout.preferredWidth: 376
        subtitle: "1 клиент с начала года"
        title: "Отток"

        KfColumnChart {
            Layout.fillWidth: true
            categories: ["2023", "2024", "2025", "2026"]
            said: ["2023: 2", "2024: 1", "2025: 3", "2026: 1"]
            summary: "Отток: 1 клиент с начала года, в прошлом было 3"
            texts: ["2", "1", "3", "1"]
            tickTexts: ["0", "2", "4"]
            ticks: [0, 2, 4]
            values: [2, 1, 3, 1]
        }
    }
}
