// What the calendar asks of the store.
#include "core/calendar/visitday.h"
#include "core/record/types.h"
#include "qml/Calendar/calendarmodel.h"

namespace kf {

namespace {

using Test = Condition::Test;

constexpr int LongestDays = 62; // that one can begin before a week and still go on in it

Result<CalendarModel::Snapshot> readWeek(Reader &reader, QDate monday)
{
    const qint64 begin = monday.startOfDay().toMSecsSinceEpoch();
    Query query;
    query.type = &types::visit;
    query.where = {
        {&types::visit.start, Test::GreaterOrEqual, monday.addDays(-LongestDays).startOfDay().toMSecsSinceEpoch()},
        {&types::visit.start, Test::Less, monday.addDays(8).startOfDay().toMSecsSinceEpoch()}};
    query.orderBy = &types::visit.start;
    KF_ASSIGN(const std::vector<Record> visits, reader.list(query));
    CalendarModel::Snapshot found;
    found.monday = monday;
    for (const Record &record : visits) {
        ShownVisit visit;
        visit.id = record.id();
        visit.account = record.get(types::visit.account);
        visit.title = record.title();
        visit.place = record.get(types::visit.place);
        visit.start = record.get(types::visit.start);
        visit.end = record.get(types::visit.end);
        visit.zone = record.get(types::visit.zone);
        visit.started = record.get(types::visit.started);
        visit.finished = record.get(types::visit.finished);
        visit.allDay = calendar::isAllDay(record);
        visit.people = record.get(types::visit.people);
        const bool inWeek = visit.allDay ? spanOf(visit, monday, 7).days > 0
                                         : visit.endOrUsual() > begin &&
                                               QDateTime::fromMSecsSinceEpoch(visit.start).date() < monday.addDays(7);
        if (!inWeek)
            continue;
        if (!visit.account.isNull()) {
            KF_ASSIGN(const std::optional<Record> account, reader.get(types::account, visit.account));
            if (account) {
                visit.accountName = account->title();
                if (const auto *place = std::get_if<GeoPlace>(&account->value(types::account.place)))
                    visit.point = place->point;
            }
        }
        found.visits.push_back(std::move(visit));
    }
    return found;
}

} // namespace

QSet<QByteArray> CalendarModel::typesShown() const
{
    return {"visit", "account"};
}

void CalendarModel::reload()
{
    readFromStore([monday = monday()](Reader &reader) { return readWeek(reader, monday); },
                  [this](Snapshot found) { show(std::move(found)); });
}

} // namespace kf
