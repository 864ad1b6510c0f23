#include "app/window/diary.h"

#include "core/calendar/visitday.h"
#include "core/record/types.h"

namespace kf {

namespace {

using Test = Condition::Test;

constexpr qint64 MostVisits = 500;

Result<Diary> readDiary(Reader &reader, const QDateTime &now)
{
    Diary diary;
    const QDate until = now.date().addDays(DiaryModel::DaysAhead);
    KF_ASSIGN(const std::vector<Record> visits,
              reader.list(Query{.type = &types::visit,
                                .where = {{&types::visit.start, Test::GreaterOrEqual, now.toMSecsSinceEpoch()},
                                          {&types::visit.start, Test::Less, until.startOfDay().toMSecsSinceEpoch()},
                                          {&types::visit.started, Test::Empty, {}}},
                                .orderBy = &types::visit.start,
                                .limit = MostVisits}));
    for (const Record &visit : visits) {
        if (!calendar::isAllDay(visit))
            diary.visits.push_back({visit.id(), visit.get(types::visit.start)});
    }
    KF_ASSIGN(const std::vector<Record> promises,
              reader.list(Query{.type = &types::promise,
                                .where = {{&types::promise.done, Test::NotTrue, {}},
                                          {&types::promise.due, Test::GreaterOrEqual, Moment{now.date(), {}}},
                                          {&types::promise.due, Test::Less, Moment{until, {}}}},
                                .limit = {}}));
    for (const Record &promise : promises) {
        if (promise.get(types::promise.direction) != QLatin1String("client"))
            ++diary.promises[promise.get(types::promise.due).date];
    }
    return diary;
}

} // namespace

QSet<QByteArray> DiaryModel::typesShown() const
{
    return {"visit", "promise"};
}

void DiaryModel::reload()
{
    readFromStore([time = now()](Reader &reader) { return readDiary(reader, time); },
                  [this](Diary diary) {
                      m_diary = std::move(diary);
                      Q_EMIT changed();
                  });
}

} // namespace kf
