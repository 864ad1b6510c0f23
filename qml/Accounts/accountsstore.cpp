// What the list of clients asks of the store.
#include "core/record/types.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Format/recordwords.h"

#include <QLocale>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = AccountsModel::Snapshot;
using Found = AccountsModel::Found;

constexpr qint64 MostHits = 200;

Result<Snapshot> readAccounts(Reader &reader, const QDateTime &now, const QLocale &locale)
{
    Snapshot found;
    KF_ASSIGN(found.book, portfolio::readPortfolio(reader, now));
    found.named = byName(found.book.clients, locale);
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
    return {"account", "contact", "visit", "task", "promise", "complaint", "risk", "deal", "note"};
}

void AccountsModel::reload()
{
    readFilters();
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
