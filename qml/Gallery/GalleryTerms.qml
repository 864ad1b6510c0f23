import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery

// Margins, contracts and the people at a client.
ColumnLayout {
    spacing: 24
    width: 376

    GallerySamples {
        id: samples
    }
    GalleryGroup {
        title: "MarginMeter"

        KfCard {
            Layout.preferredWidth: 376

            Column {
                spacing: 20

                KfMarginMeter { floor: 18; floorText: "порог 18"; maximum: 34; minimum: 6; target: 22; targetText: "цель 22"; text: "23,9 %"; value: 23.9; width: 342 }
                KfMarginMeter { floor: 18; floorText: "floor 18"; maximum: 34; minimum: 6; target: 22; targetText: "target 22"; text: "19.5 %"; value: 19.5; width: 342 }
                KfMarginMeter { floor: 18; floorText: "порог 18"; maximum: 34; minimum: 6; target: 18.5; targetText: "цель 18,5"; text: "3,0 %"; value: 3; width: 342 }
            }
        }
    }
    GalleryGroup {
        title: "ContractRibbon"

        KfCard {
            Layout.preferredWidth: 376
            leftPadding: 1
            rightPadding: 1

            KfContractRibbon {
                interactive: false
                label: "Лента окончаний договоров: 3 окончания за полгода"
                model: samples.contracts
                ticks: [
                    KfTick { at: 0.045; text: "окт" },
                    KfTick { at: 0.205; text: "ноя" },
                    KfTick { at: 0.365; text: "дек" },
                    KfTick { at: 0.525; text: "янв" },
                    KfTick { at: 0.685; text: "фев" },
                    KfTick { at: 0.845; text: "мар" }
                ]
                today: 0.11
                wide: false
                width: 374
            }
        }
    }
    GalleryGroup {
        title: "StakeholderMatrix"

        KfCard {
            Layout.preferredWidth: 376
            padding: 0

            KfStakeholderMatrix {
                id: matrix

                currentKey: "or"
                label: "Люди в Тавории: отношение и влияние"
                links: [["or", "ik"], ["or", "vt"], ["pg", "dm"], ["pg", "su"]]
                model: samples.people
                width: 374

                onActivated: key => matrix.currentKey = key
            }
        }
    }
}
