pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery
import Keyfield.Theme

// What needs the room of a desktop.
ColumnLayout {
    spacing: 24
    width: 816

    GalleryGroup {
        title: "DataTable"

        KfCard {
            Layout.preferredWidth: 816
            padding: 0

            KfDataTable {
                id: table

                columns: [
                    KfColumn { grow: 2; minimum: 180; title: "Клиент" },
                    KfColumn { minimum: 130; numeric: true; title: "Отгрузки, млн ₽" },
                    KfColumn { minimum: 80; numeric: true; priority: 1; title: "Визиты" },
                    KfColumn { minimum: 80; numeric: true; title: "План, %" },
                    KfColumn { minimum: 140; priority: 2; sortable: false; title: "Risks" }
                ]
                descending: true
                label: "Клиенты"
                rows: [["Тавория", "172,4", "14", "102", "нет"], ["Сытный квартал", "124,0", "9", "97", "договор до 31 октября"],
                       ["Орбис Ритейл", "62,8", "11", "88", "нет"], ["Лавка Норд", "24,1", "3", "104", ""]]
                sortColumn: 1
                width: 814

                onSortAsked: (column, descending) => {
                    table.sortColumn = column
                    table.descending = descending
                }
            }
        }
    }
    GallerySamples {
        id: samples
    }
    GalleryGroup {
        title: "ContractRibbon"

        KfCard {
            Layout.preferredWidth: 816
            padding: 0

            KfContractRibbon {
                label: "Лента окончаний договоров"
                leftTitle: "Осталось"
                model: samples.contracts
                nameTitle: "Клиент и договор"
                ticks: [
                    KfTick { at: 0.205; text: "ноя" },
                    KfTick { at: 0.365; text: "дек" },
                    KfTick { at: 0.525; text: "янв" },
                    KfTick { at: 0.685; text: "фев" },
                    KfTick { at: 0.845; text: "мар" }
                ]
                today: 0.08
                wide: true
                width: 814
            }
        }
    }
    GalleryGroup {
        title: "OrgChart"

        Rectangle {
            Layout.preferredWidth: 816
            color: Theme.color.surfaceSunken
            implicitHeight: org.implicitHeight + 56
            radius: Theme.radius.xl

            Flickable {
                anchors.fill: parent
                anchors.margins: 12
                clip: true
                contentHeight: height
                contentWidth: org.implicitWidth + 8
                interactive: contentWidth > width

                KfOrgChart {
                    id: org

                    currentKey: "or"
                    label: "Структура Тавории"
                    links: [["or", "pg"], ["pg", "vt"]]
                    model: samples.people
                    x: 4
                    y: 8

                    onActivated: key => org.currentKey = key
                }
            }
        }
    }
    GalleryGroup {
        title: "FunnelBar, PlanBar"

        KfChartCard {
            Layout.preferredWidth: 816
            subtitle: "43 % подписано, 251 из 486 млн ₽"
            title: "Продление договоров"

            KfFunnelBar {
                Layout.fillWidth: true
                model: samples.steps
                summary: "Продление договоров: подписано 6 из 14"
            }
        }
        Flow {
            Layout.preferredWidth: 816
            spacing: 24

            KfPlanBar { spoken: "97 процентов плана"; text: "97 %"; tone: "warning"; value: 0.97; width: 200 }
            KfPlanBar { spoken: "112 percent of the plan"; text: "112 %"; tone: "success"; value: 1.12; width: 200 }
        }
    }
    GalleryGroup {
        title: "LegendEntry, ChartMark, ChartBar"

        Flow {
            Layout.preferredWidth: 816
            spacing: 24

            KfLegendEntry { text: "Факт" }
            KfLegendEntry { kind: KfLegendEntry.Plan; text: "План" }
            KfLegendEntry { kind: KfLegendEntry.Line; text: "Завтраки" }
            KfLegendEntry { color: Theme.color.plan; kind: KfLegendEntry.Dashed; text: "Цель" }
            KfLegendEntry { kind: KfLegendEntry.Band; text: "80 %" }
        }
        Row {
            spacing: 12

            Repeater {
                model: [Theme.color.c1, Theme.color.c2, Theme.color.c3, Theme.color.c4, Theme.color.c5, Theme.color.c6]

                Row {
                    id: series

                    required property color modelData
                    required property int index

                    spacing: 10

                    KfChartBar { color: series.modelData; height: 72 - 12 * series.index; width: 40 }
                    Item {
                        height: 16
                        width: 12

                        KfChartMark { color: series.modelData; shape: series.index; surface: Theme.color.surface; x: 6; y: 8 }
                    }
                }
            }
        }
    }
}
