#include "tests/qml/pages/briefs.h"

#include "core/record/types.h"

namespace kf::sample {

namespace {

const QDate Today(2026, 10, 13);

qint64 at(int daysFromToday, int hour, int minute)
{
    return QDateTime(Today.addDays(daysFromToday), QTime(hour, minute)).toMSecsSinceEpoch();
}

RecordId id(int n)
{
    return RecordId::generate(1'780'000'000'000 + n);
}

Moment day(int daysFromToday, std::optional<QTime> time = {})
{
    return {Today.addDays(daysFromToday), time};
}

QString longText()
{
    return QStringLiteral("Общество с ограниченной ответственностью «Северо-Западная распределительная компания "
                          "Гиперсупермаркетснабсбыт», и ещё раз о том, что осталось с прошлого года");
}

Brief asInTheDesign()
{
    Brief brief;
    brief.visit = id(1);
    brief.account = id(2);
    brief.accountName = QStringLiteral("Тавория");
    brief.about = QStringLiteral("Гипермаркеты, 84 магазина");
    brief.goal = QStringLiteral("Итоги III квартала, промо на ноябрь");
    brief.place = QStringLiteral("центральный офис");
    brief.address = QStringLiteral("Складочная, 14");
    brief.start = at(0, 10, 30);
    brief.since = at(-21, 12, 45);
    brief.people = {{id(3), QStringLiteral("Ольга Рябинина"), QStringLiteral("Директор закупок"), day(2)},
                    {id(4), QStringLiteral("Илья Корж"), QStringLiteral("Категория «Завтраки»"), {}},
                    {id(5), QStringLiteral("Вера Тихонова"), QStringLiteral("Маркетинг"), {}}};
    brief.changes = {{&types::complaint,
                      id(6),
                      QStringLiteral("Недовоз 240 коробок"),
                      nullptr,
                      {},
                      {},
                      day(0, QTime(14, 5)),
                      at(-1, 14, 5),
                      {}},
                     {&types::contact,
                      id(4),
                      QStringLiteral("Илья Корж"),
                      &types::contact.position,
                      QStringLiteral("Помощник закупщика"),
                      QStringLiteral("Категория «Завтраки»"),
                      {},
                      at(-8, 16, 0),
                      QStringLiteral("Роман Ким")},
                     {&types::account,
                      id(2),
                      QStringLiteral("Тавория"),
                      &types::account.employees,
                      qint64(5200),
                      qint64(5600),
                      {},
                      at(-5, 10, 0),
                      {}}};
    brief.promises = {{id(11), QStringLiteral("Компенсировать недовоз"), {}, true, false, day(-1)},
                      {id(12), QStringLiteral("Планограмма под гранолу"), {}, true, false, day(3)},
                      {id(13), QStringLiteral("Образцы каши-стакана"), {}, true, true, {}},
                      {id(14), QStringLiteral("Ответ по полке"), QStringLiteral("Илья Корж"), false, false, day(7)}};
    brief.questions = {
        {id(6), QStringLiteral("Недовоз 240 коробок"), QStringLiteral("Причина: сбой сборки, рейс 7718"),
         day(0, QTime(14, 5))},
        {id(15), QStringLiteral("Ценники без штрихкода"), QStringLiteral("Ждём фото с полки от Ильи"), {}}};
    brief.needs = {{id(16), QStringLiteral("Рост среднего чека")},
                   {id(17), QStringLiteral("Меньше списаний")},
                   {id(18), QStringLiteral("Эксклюзив до декабря")},
                   {id(19), QStringLiteral("Поставка за 24 часа")}};
    brief.points = {{id(21), QStringLiteral("Начать с недовоза: извиниться, показать решение"),
                     QStringLiteral("Обида Ольги мешает говорить о росте"), QStringLiteral("done")},
                    {id(22),
                     QStringLiteral("Итоги III квартала: 48,2 млн ₽, +12 %"),
                     QStringLiteral("Слайд 3 отчёта"),
                     {}},
                    {id(23), QStringLiteral("Промо ноября: скидка 8 % на гранолу"),
                     QStringLiteral("Маржа не ниже 22 %"), QStringLiteral("n/a")}};
    return brief;
}

// What stands in a brief besides what the design shows.
void addWhatElseIsKnown(Brief &brief)
{
    brief.goals = {
        {id(41), QStringLiteral("Вторая полка во всех магазинах"), QStringLiteral("Начать с двадцати"), day(79)},
        {id(42), QStringLiteral("Контракт на год"), {}, day(-3)}};
    brief.risks = {{id(43), QStringLiteral("Приглядываются к другому поставщику"), at(-9, 11, 0)}};
    brief.notes = {{&types::note,
                    id(44),
                    QStringLiteral("Ждут больше скидок"),
                    nullptr,
                    {},
                    QStringLiteral("Ольга сравнивает нас с двумя другими"),
                    {},
                    at(-4, 9, 0),
                    {}},
                   {&types::note,
                    id(45),
                    QStringLiteral("Склад просит паллеты ниже"),
                    nullptr,
                    {},
                    {},
                    {},
                    at(-12, 9, 0),
                    QStringLiteral("Роман Ким")}};
}

} // namespace

Brief brief(const QString &kind)
{
    Brief brief = asInTheDesign();
    if (kind == QLatin1String("gone")) {
        brief.exists = false;
    } else if (kind == QLatin1String("empty")) {
        brief = {};
        brief.account = id(2);
        brief.accountName = QStringLiteral("Береста");
    } else if (kind == QLatin1String("first")) {
        brief.since = 0;
        brief.facts = {{&types::account.about, brief.about}, {&types::account.employees, qint64(5600)}};
        brief.notes = {
            {&types::note, id(31), QStringLiteral("Ждут больше скидок"), nullptr, {}, {}, {}, at(-4, 9, 0), {}}};
        brief.points.clear();
        brief.people.resize(1);
        brief.onlyContact = brief.people.front().name;
    } else if (kind == QLatin1String("many")) {
        addWhatElseIsKnown(brief);
        for (int i = 0; i < 12; ++i) {
            Brief::Change change = brief.changes.front();
            change.id = id(50 + i);
            brief.changes.push_back(change);
        }
        for (int i = 0; i < 9; ++i)
            brief.people.push_back({id(80 + i), QStringLiteral("Ольга Петрова"), {}, day(i - 2)});
    } else if (kind == QLatin1String("long")) {
        addWhatElseIsKnown(brief);
        brief.accountName = brief.goal = brief.place = brief.onlyContact = longText();
        for (Brief::Question &goal : brief.goals)
            goal.title = goal.detail = longText();
        for (Brief::Risk &risk : brief.risks)
            risk.title = longText();
        for (Brief::Change &note : brief.notes) {
            note.title = note.author = longText();
            note.after = longText() + longText();
        }
        for (Brief::Person &person : brief.people)
            person.name = person.position = longText();
        for (Brief::Change &change : brief.changes)
            change.title = change.author = longText();
        for (Brief::Promise &promise : brief.promises)
            promise.title = promise.person = longText();
        for (Brief::Question &question : brief.questions)
            question.title = question.detail = longText();
        for (Brief::Need &need : brief.needs)
            need.title = longText();
        for (Brief::Point &point : brief.points)
            point.title = point.why = longText();
    }
    return brief;
}

} // namespace kf::sample
