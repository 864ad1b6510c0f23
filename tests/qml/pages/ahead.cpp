#include "tests/qml/pages/ahead.h"

#include "core/portfolio/rhythm.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

namespace {

portfolio::Client client(int n, const QString &name)
{
    portfolio::Client made;
    made.id = id(n);
    made.name = name;
    made.tier = QStringLiteral("A");
    made.rhythm = portfolio::rhythmDays({}, made.tier);
    made.known = at(0, 8, 0);
    return made;
}

} // namespace

portfolio::Portfolio attention(const QString &kind)
{
    using Kind = portfolio::Matter::Kind;
    portfolio::Portfolio book;
    if (kind == QLatin1String("none"))
        return book;
    const bool isLong = kind == QLatin1String("long");
    book.currency = "RUB";
    book.clients = {client(101, isLong ? longName() : utf8("Сытный квартал")), client(105, utf8("Добрый угол")),
                    client(103, utf8("Лавка Норд")), client(102, utf8("Орбис Ритейл"))};
    book.clients[0].openDeals = 2'512'368'00;
    book.clients[0].matters = {
        {Kind::OurPromise, id(15), isLong ? longName() : utf8("Расчёт скидки"), Moment{Today.addDays(-1), {}}}};
    book.clients[1].matters = {{Kind::Complaint, id(16), utf8("Мятая упаковка"), Moment{Today, QTime(14, 5)}}};
    book.clients[2].lastVisit = at(-34, 15, 0);
    book.clients[2].phone = QStringLiteral("+7 495 000-02-31");
    book.clients[3].matters = {{Kind::Risk, id(17), utf8("Уходят к другому поставщику"), {}}};
    return book;
}

AheadModel::Snapshot ahead(const QString &kind)
{
    AheadModel::Snapshot snapshot;
    if (kind == QLatin1String("none"))
        return snapshot;
    const bool isLong = kind == QLatin1String("long");
    snapshot.next = {{id(21), utf8("Луговой двор"), utf8("План на квартал"), true, at(1, 9, 30), 0, 0},
                     {id(22), isLong ? longName() : utf8("Береста"), utf8("Дегустация"), !isLong, at(1, 12, 0),
                      isLong ? 240 : 2, isLong ? 98'000'000 : 1'468'006}};
    snapshot.thisWeek = {{at(-1, 11, 0), true}, {at(-1, 15, 0), true}, {at(0, 10, 30), false},
                         {at(0, 13, 0), false}, {at(0, 16, 0), false}, {at(1, 12, 0), false},
                         {at(2, 10, 0), false}, {at(3, 11, 0), false}, {at(3, 15, 0), false}};
    if (isLong)
        snapshot.thisWeek.insert(snapshot.thisWeek.end(), 20, {at(4, 11, 0), false});
    return snapshot;
}

std::vector<BirthdaysModel::Person> birthdays(const QString &kind)
{
    if (kind == QLatin1String("long")) {
        return {{id(41), longName(), longName(), QDate(1980, 10, 13)},
                {id(42), longName(), longName(), QDate(1980, 10, 18)}};
    }
    if (!kind.isEmpty())
        return {};
    return {{id(41), utf8("Ольга Рябинина"), utf8("Тавория"), QDate(1980, 10, 15)}};
}

} // namespace kf::sample
