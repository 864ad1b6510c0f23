import QtQml
import QtQml.Models

// Contracts and people for the controls that show several at once.
QtObject {
    readonly property ListModel contracts: ListModel {
        ListElement { key: "92"; name: "Сытный квартал"; detail: "Поставка № 92, 124 млн ₽"; ends: "31 окт"; remaining: "18 дней"; tone: "danger"; end: 0.19; notice: -1; spoken: "Сытный квартал, поставка № 92, до 31 октября, 18 дней, условия не согласованы" }
        ListElement { key: "118"; name: "Тавория"; detail: "Поставка № 118, 172 млн ₽"; ends: "26 дек"; remaining: "74 дня"; tone: "warning"; end: 0.5; notice: 0.34; spoken: "Тавория, поставка № 118, до 26 декабря, 74 дня, сообщить до 26 ноября" }
        ListElement { key: "7"; name: "Орбис Ритейл"; detail: "Маркетинг № 7-М, 62 млн ₽"; ends: "28 фев"; remaining: "138 дней"; tone: "neutral"; end: 0.83; notice: 0.66; spoken: "Orbis Retail, marketing no. 7-M, until 28 February, 138 days" }
    }
    readonly property ListModel people: ListModel {
        ListElement { key: "ko"; boss: ""; name: "Кирилл Остапенко"; plate: "Кирилл"; role: "Генеральный директор"; tone: "neutral"; known: false; lastContact: ""; verdict: ""; attitude: 0.5; influence: 1; spoken: "Кирилл Остапенко, генеральный директор, нет контакта" }
        ListElement { key: "or"; boss: "ko"; name: "Ольга Рябинина"; plate: "Ольга"; role: "Директор закупок"; tone: "success"; known: true; lastContact: "21 день"; verdict: "Решает"; attitude: 0.7; influence: 0.85; spoken: "Ольга Рябинина, директор закупок, решает, за нас, 21 день без контакта" }
        ListElement { key: "pg"; boss: "ko"; name: "Павел Громов"; plate: "Павел"; role: "Финансовый директор"; tone: "warning"; known: true; lastContact: "64 дня"; verdict: "Бюджет"; attitude: 0.22; influence: 0.8; spoken: "Павел Громов, финансовый директор, бюджет, нейтрально, 64 дня без контакта" }
        ListElement { key: "vt"; boss: "ko"; name: "Вера Тихонова"; plate: "Вера"; role: "Маркетинг"; tone: "success"; known: true; lastContact: "9 дней"; verdict: "За нас"; attitude: 0.66; influence: 0.2; spoken: "Вера Тихонова, маркетинг, за нас, 9 дней без контакта" }
        ListElement { key: "ik"; boss: "or"; name: "Илья Корж"; plate: "Илья"; role: "Завтраки"; tone: "success"; known: true; lastContact: "4 дня"; verdict: "За нас"; attitude: 0.9; influence: 0.62; spoken: "Илья Корж, завтраки, за нас, 4 дня без контакта" }
        ListElement { key: "su"; boss: "or"; name: "Светлана Юдина"; plate: "Светлана"; role: "Качество"; tone: "warning"; known: true; lastContact: "38 дней"; verdict: "Нейтрально"; attitude: 0.32; influence: 0.12; spoken: "Светлана Юдина, качество, нейтрально, 38 дней без контакта" }
        ListElement { key: "dm"; boss: "pg"; name: "Денис Малахов"; plate: "Денис"; role: "Логистика"; tone: "danger"; known: true; lastContact: "2 дня"; verdict: "Против"; attitude: 0.08; influence: 0.35; spoken: "Denis Malakhov, logistics, against us, 2 days without contact" }
    }
    readonly property ListModel steps: ListModel {
        ListElement { name: "К продлению"; value: 14; text: "14"; detail: "486 млн ₽" }
        ListElement { name: "Условия отправлены"; value: 11; text: "11"; detail: "402 млн ₽" }
        ListElement { name: "Согласовано"; value: 8; text: "8"; detail: "318 млн ₽" }
        ListElement { name: "Signed"; value: 6; text: "6"; detail: "251 млн ₽" }
    }
}
