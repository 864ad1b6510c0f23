import QtQuick
import QtQuick.Layouts
import Keyfield.Controls
import Keyfield.Gallery
import Keyfield.Theme

// What one writes or steps.
ColumnLayout {
    spacing: 24
    width: 376

    GalleryGroup {
        title: "SearchField, InputField, KeptField, TextArea"

        KfSearchField { Layout.preferredWidth: 376; placeholder: "Клиент, контакт или заметка" }
        KfSearchField { Layout.preferredWidth: 376; placeholder: "Клиент, контакт или заметка"; text: "скидка" }
        KfInputField {
            Layout.preferredWidth: 376
            error: "В феврале нет 31 числа. Выберите другой день"
            label: "Срок"
            text: "31 февраля"
        }
        KfInputField { Layout.preferredWidth: 376; label: "Кодовая фраза"; password: true; text: "secret words" }
        KfKeptField { Layout.preferredWidth: 376; helper: "вторник, 20 октября"; iconName: "calendar"; label: "С какого дня"; value: "через неделю" }
        KfTextArea { Layout.preferredWidth: 376; label: "Больные места"; minimumLines: 2; value: "Сорванная поставка в мае" }
    }
    GalleryGroup {
        title: "Stepper"

        Row {
            spacing: 8

            KfStepper { id: pieces; name: "Гранола мёд-орех, коробок"; stepSize: 100; value: 4800; onAsked: value => pieces.value = value }
            KfStepper { id: off; maximumValue: 0; minimumValue: -20; name: "Скидка"; unit: "%"; value: -8; onAsked: value => off.value = value }
        }
        KfStepper { enabled: false; name: "Недоступно"; value: 12 }
    }
    GalleryGroup {
        title: "PinPad: PinDots, KeypadKey"

        Rectangle {
            Layout.preferredWidth: 376
            color: Theme.color.hero
            implicitHeight: pad.implicitHeight + 48
            radius: Theme.radius.xl

            KfPinPad {
                id: pad

                anchors.left: parent.left
                anchors.margins: 24
                anchors.right: parent.right
                anchors.top: parent.top
                biometricText: "Войти по отпечатку"
                entered: "1234"

                onCompleted: pad.refuse("Код не подошёл. Осталось 7 попыток")
            }
        }
    }
    KfFieldChoice { Layout.preferredWidth: 376; checked: true; iconName: "device"; source: "Телефон, 10:58"; text: "Компенсировать 240 коробок" }
    KfFieldChoice { Layout.preferredWidth: 376; iconName: "desktop"; source: "Ноутбук, 11:02"; text: "Компенсировать 260 коробок" }
}
