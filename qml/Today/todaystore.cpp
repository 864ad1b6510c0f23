// What Today asks of the store.
#include "core/base/workingdays.h"
#include "core/calendar/visitday.h"
#include "core/record/types.h"
#include "qml/Today/todaymodel.h"

namespace kf {

namespace {

TodayModel::Visit visitOf(const Record &record, Titles &titles)
{
    TodayModel::Visit visit;
    visit.id = record.id();
    visit.account = record.get(types::visit.account);
    visit.accountName = titles.of(types::account, visit.account);
    visit.title = record.title();
    visit.place = record.get(types::visit.place);
    visit.start = record.get(types::visit.start);
    visit.end = record.get(types::visit.end);
    visit.started = record.get(types::visit.started);
    visit.finished = record.get(types::visit.finished);
    visit.allDay = calendar::isAllDay(record);
    visit.pausedAt = record.get(types::visit.pausedAt);
    visit.paused = record.get(types::visit.paused);
    for (const RecordId &person : record.get(types::visit.people)) {
        const QString name = titles.of(types::contact, person);
        if (!name.isEmpty())
            visit.people << name;
    }
    return visit;
}

// Whom one can tell that one comes late.
Result<void> readReach(Reader &reader, const Record &record, TodayModel::Visit &visit)
{
    for (const RecordId &id : record.get(types::visit.people)) {
        KF_ASSIGN(const std::optional<Record> person, reader.get(types::contact, id));
        if (person && !person->deleted)
            visit.reach.push_back(
                {person->title(), person->get(types::contact.phone), person->get(types::contact.email)});
    }
    if (visit.account.isNull())
        return {};
    KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, visit.account));
    if (client) {
        visit.reach.push_back({client->title(), client->get(types::account.phone), client->get(types::account.email)});
        visit.language = client->get(types::account.language);
    }
    return {};
}

// How many more there are than the `read` ones. Counting goes through all of them, so only where some were left out.
Result<qint64> countLeftOut(Reader &reader, const OpenItems &which, const std::vector<DueItem> &read)
{
    if (qint64(read.size()) < *which.most)
        return 0;
    KF_ASSIGN(const qint64 all, countOpenItems(reader, which));
    return all - qint64(read.size());
}

Result<TodayModel::Snapshot> readToday(Reader &reader, QDate today)
{
    using Test = Condition::Test;
    const qint64 begin = today.startOfDay().toMSecsSinceEpoch();
    const qint64 end = today.addDays(1).startOfDay().toMSecsSinceEpoch();
    TodayModel::Snapshot found;
    Titles titles(reader);

    KF_ASSIGN(const QByteArray user, reader.meta("user-name"));
    found.userName = QString::fromUtf8(user);
    Query ofToday{.type = &types::visit,
                  .where = {{&types::visit.start, Test::GreaterOrEqual, begin}, {&types::visit.start, Test::Less, end}},
                  .orderBy = &types::visit.start,
                  .limit = {}};
    KF_ASSIGN(const std::vector<Record> visits, reader.list(ofToday));
    for (const Record &visit : visits) {
        found.visits.push_back(visitOf(visit, titles));
        KF_TRY(readReach(reader, visit, found.visits.back()));
    }
    Query running{.type = &types::visit,
                  .where = {{&types::visit.started, Test::NotEmpty, {}}, {&types::visit.finished, Test::Empty, {}}},
                  .orderBy = &types::visit.started,
                  .descending = true,
                  .limit = 1};
    KF_ASSIGN(const std::vector<Record> started, reader.list(running));
    if (!started.empty())
        found.running = visitOf(started.front(), titles);
    Query ahead{.type = &types::visit,
                .where = {{&types::visit.start, Test::GreaterOrEqual, end}},
                .orderBy = &types::visit.start,
                .limit = 1};
    KF_ASSIGN(const std::vector<Record> later, reader.list(ahead));
    if (!later.empty())
        found.ahead = visitOf(later.front(), titles);
    KF_ASSIGN(const auto clients, reader.list(Query{.type = &types::account, .where = {}, .limit = 1}));
    found.noClients = clients.empty();
    // Clients are reminded days ahead, and holidays may lie between.
    const QDate until = qMax(today.addDays(TodayModel::DaysAhead), addWorkingDays(today, 3));
    const OpenItems overdue{.before = today, .most = TodayModel::MostOverdue, .latest = true};
    const OpenItems soon{.from = today, .before = until.addDays(1), .most = TodayModel::MostAhead};
    KF_ASSIGN(found.open, readOpenItems(reader, titles, overdue));
    KF_ASSIGN(const qint64 moreOverdue, countLeftOut(reader, overdue, found.open));
    KF_ASSIGN(std::vector<DueItem> coming, readOpenItems(reader, titles, soon));
    KF_ASSIGN(const qint64 moreComing, countLeftOut(reader, soon, coming));
    std::move(coming.begin(), coming.end(), std::back_inserter(found.open));
    found.moreDue = int(moreOverdue + moreComing);
    return found;
}

} // namespace

QSet<QByteArray> TodayModel::typesShown() const
{
    return {"visit", "task", "promise", "account", "contact"};
}

void TodayModel::reload()
{
    readFromStore([today = now().date()](Reader &reader) { return readToday(reader, today); },
                  [this](Snapshot found) { show(std::move(found)); });
}

void TodayModel::keep(const DueItem &item)
{
    writeToStore(
        [action = actionOf(item, now().date())](Store::WriteAccess &store) { return store.writer.apply(action); },
        [this](const Result<ActionReceipt> &done) {
            if (!done)
                giveBack();
        });
}

} // namespace kf
