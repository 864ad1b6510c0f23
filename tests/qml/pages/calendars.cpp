#include "tests/qml/pages/calendars.h"

#include "tests/qml/pages/sampleparts.h"
#include "tests/qml/pages/visits.h"

#include <QTimeZone>

namespace kf::sample {

namespace {

ShownVisit visit(int n, const char *account, const char *title, const char *place, qint64 start, qint64 end)
{
    ShownVisit visit;
    visit.id = id(n);
    visit.account = id(100 + n);
    visit.accountName = utf8(account);
    visit.title = utf8(title);
    visit.place = utf8(place);
    visit.start = start;
    visit.end = end;
    visit.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    visit.point = GeoPoint::fromDegrees(55.75 + n * 0.01, 37.62);
    return visit;
}

ShownVisit allDay(int n, const char *account, const char *title, int from, int days)
{
    ShownVisit whole = visit(n, account, title, "", Today.addDays(from).startOfDay().toMSecsSinceEpoch(),
                             Today.addDays(from + days).startOfDay().toMSecsSinceEpoch());
    whole.allDay = true;
    return whole;
}

} // namespace

void fillCalendar(CalendarModel &model, const QString &kind)
{
    CalendarModel::Snapshot snapshot;
    snapshot.monday = Today.addDays(1 - Today.dayOfWeek());
    if (kind != QLatin1String("empty")) {
        snapshot.visits = {
            visit(4, "Хлебный двор", "План на квартал", "Садовая, 3", at(-1, 11, 0), at(-1, 12, 0)),
            visit(5, "Миля", "Витрина завтраков", "", at(-1, 15, 0), at(-1, 15, 40)),
            visit(1, "Тавория", "Итоги III квартала, промо на ноябрь", "Складочная, 14", at(0, 10, 30), at(0, 11, 30)),
            visit(2, "Сытный квартал", "Аудит полки", "Ленина, 8", at(0, 13, 0), at(0, 14, 0)),
            visit(3, "Орбис Ритейл", "Звонок: условия на 2027 год", "", at(0, 16, 0), at(0, 16, 30)),
            visit(6, "Береста", "Дегустация каши-стакана", "Речная, 21", at(1, 12, 0), at(1, 13, 0)),
            visit(7, "Хлебный двор", "Выкладка в новом магазине", "Полевая, 40", at(2, 10, 0), at(2, 11, 30)),
            visit(8, "Вересково", "Осенний заказ", "Вересково, рынок", at(3, 11, 0), at(3, 12, 0)),
            visit(9, "Миля", "Подписать план акций", "", at(3, 15, 0), at(3, 15, 30)),
        };
        snapshot.visits[0].finished = snapshot.visits[1].finished = at(-1, 16, 0);
    }
    if (kind == QLatin1String("busy") || kind == QLatin1String("long")) {
        snapshot.visits.push_back(visit(10, "Лавка Норд", "Знакомство", "", at(0, 10, 45), at(0, 12, 0)));
        snapshot.visits.push_back(visit(11, "Гравия", "Итоги", "", at(0, 11, 0), at(0, 11, 15)));
        snapshot.visits.push_back(visit(12, "Кедр", "Ночная приёмка", "", at(0, 22, 30), at(1, 1, 30)));
    }
    if (kind != QLatin1String("empty")) {
        snapshot.visits.push_back(allDay(13, "", "Выставка «Продэкспо»", -1, 3));
        snapshot.visits.push_back(allDay(14, "Добрый угол", "Заехать за актом", 0, 1));
    }
    if (kind == QLatin1String("long")) {
        for (ShownVisit &one : snapshot.visits) {
            one.accountName = longName();
            one.title = longText().left(200).simplified();
            one.place = longText().left(100).simplified();
        }
    }
    model.setMode(kind == QLatin1String("week") ? CalendarModel::Week : CalendarModel::Day);
    model.show(snapshot);
}

void fillPlan(PlanModel &model, const QString &kind)
{
    const bool isLong = kind == QLatin1String("long");
    model.showClients({{id(101), isLong ? longName() : utf8("Тавория"),
                        isLong ? longText().left(150).simplified() : utf8("Складочная, 14")},
                       {id(102), utf8("Сытный квартал"), utf8("Ленина, 8")}});
    model.begin({.account = kind == QLatin1String("wrong") ? RecordId() : id(101),
                 .start = at(0, 13, 30),
                 .end = at(0, 14, 30)});
    model.people()->show(attendees(isLong ? kind : QString()));
    model.people()->toggle(id(31).toString());
    model.people()->toggle(id(202).toString());
    model.people()->add(isLong ? longName() : utf8("Анна Мельник"));
    model.showOthers({{id(2), isLong ? longName() : utf8("Сытный квартал"), at(0, 13, 0), at(0, 14, 0)}});
    model.setGoal(isLong ? longText().left(300).simplified() : utf8("Промо на декабрь"));
    if (kind == QLatin1String("wrong")) {
        model.setGoal({});
        model.setDay(utf8("31 февраля"));
        model.setFrom(utf8("после обеда, наверное"));
        model.setUntil(utf8("99:99"));
        model.save();
    }
}

} // namespace kf::sample
