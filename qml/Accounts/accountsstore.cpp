// What the list of clients asks of the store.
#include "core/record/types.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Format/recordwords.h"

#include <QCollator>
#include <QLocale>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = AccountsModel::Snapshot;
using Client = AccountsModel::Client;
using Found = AccountsModel::Found;

constexpr qint64 MostVisits = 20'000;
constexpr qint64 MostHits = 200;
constexpr qint64 MemoryMs = 400ll * 24 * 3600 * 1000; // visits before that are not looked for

Result<void> readVisits(Reader &reader, const QDateTime &now, const QHash<RecordId, Client *> &clients)
{
    const qint64 today = now.date().startOfDay().toMSecsSinceEpoch();
    const qint64 time = now.toMSecsSinceEpoch();
    Query query{.type = &types::visit,
                .where = {{&types::visit.start, Test::GreaterOrEqual, today - MemoryMs}},
                .orderBy = &types::visit.start,
                .descending = true,
                .limit = MostVisits};
    KF_ASSIGN(const std::vector<Record> visits, reader.list(query));
    for (const Record &visit : visits) {
        Client *client = clients.value(visit.get(types::visit.account));
        if (!client)
            continue;
        const qint64 start = visit.get(types::visit.start);
        if (start >= time)
            client->nextVisit = start; // descending: the earliest is seen last
        else if (client->lastVisit == 0)
            client->lastVisit = start;
    }
    return {};
}

Result<Snapshot> readAccounts(Reader &reader, const QDateTime &now, const QLocale &locale)
{
    Snapshot found;
    Query all{.type = &types::account, .where = {}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> accounts, reader.list(all));
    for (const Record &account : accounts) {
        const QString about = account.get(types::account.about);
        const QString sector = account.get(types::account.sector);
        found.clients.push_back({account.id(), account.title(), account.get(types::account.tier),
                                 about.isEmpty() ? sector : about, 0, 0, 0});
    }
    QCollator byName(locale);
    byName.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, size_t>> order;
    for (size_t at = 0; at < found.clients.size(); ++at)
        order.emplace_back(byName.sortKey(found.clients[at].name), at);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<Client> sorted;
    for (const auto &[key, at] : order)
        sorted.push_back(std::move(found.clients[at]));
    found.clients = std::move(sorted);

    QHash<RecordId, Client *> byId;
    for (Client &client : found.clients)
        byId.insert(client.id, &client);
    KF_TRY(readVisits(reader, now, byId));
    Titles titles(reader);
    KF_ASSIGN(const std::vector<DueItem> open, readOpenItems(reader, titles, {}, now.date().addDays(1)));
    for (const DueItem &item : open) {
        if (Client *client = byId.value(item.account); client && item.due && format::isOverdue(*item.due, now))
            ++client->overdue;
    }
    Query deals{.type = &types::deal, .where = {{&types::deal.account, Test::Empty, {}}}, .limit = {}};
    KF_ASSIGN(const qint64 orphanDeals, reader.count(deals));
    found.orphanDeals = int(orphanDeals);
    Query notes{.type = &types::note, .where = {{&types::note.account, Test::Empty, {}}}, .limit = {}};
    KF_ASSIGN(const qint64 orphanNotes, reader.count(notes));
    found.orphanNotes = int(orphanNotes);
    return found;
}

// The client a record belongs to.
RecordId clientOf(const Record &record)
{
    const FieldType *field = record.type()->field("account");
    const auto *id = field ? std::get_if<RecordId>(&record.value(*field)) : nullptr;
    return id ? *id : RecordId();
}

Result<std::vector<Found>> findBeyondNames(Reader &reader, const QString &query)
{
    std::vector<Found> found;
    KF_ASSIGN(const std::vector<SearchHit> hits, reader.search(query, {.limit = MostHits}));
    for (const SearchHit &hit : hits) {
        const bool itself = hit.record.type() == &types::account;
        const RecordId client = itself ? hit.record.id() : clientOf(hit.record);
        if (client.isNull())
            continue;
        const QString icon = format::typeIcon(hit.record.type()->name());
        if (hit.snippet.isEmpty())
            found.push_back({client, icon, hit.title, hit.titleMarks});
        else
            found.push_back({client, icon, hit.snippet, hit.marks});
    }
    return found;
}

} // namespace

QSet<QByteArray> AccountsModel::typesShown() const
{
    return {"account", "visit", "task", "promise", "deal", "note"};
}

void AccountsModel::reload()
{
    readFromStore([time = now(), locale = QLocale()](Reader &reader) { return readAccounts(reader, time, locale); },
                  [this](Snapshot found) { show(std::move(found)); });
}

void AccountsModel::search()
{
    if (!session() || m_query.trimmed().isEmpty())
        return;
    const QString query = m_query;
    onResult(session()->store().read([query](Reader &reader) { return findBeyondNames(reader, query); }), this,
             [this, query](Result<std::vector<Found>> found) {
                 if (found)
                     showFound(query, std::move(*found));
             });
}

} // namespace kf
