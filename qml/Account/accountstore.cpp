// What the page of a client asks of the store.
#include "core/record/types.h"
#include "qml/Account/accountmodel.h"
#include "qml/Account/belonging.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = AccountModel::Snapshot;

constexpr qint64 MostOfAKind = 60;

Result<void> readHead(Reader &reader, const RecordId &account, Snapshot &found)
{
    if (account.isNull())
        return {};
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::account, account));
    found.exists = record && !record->deleted;
    if (!record)
        return {};
    found.name = record->title();
    found.tier = record->get(types::account.tier);
    found.about = record->get(types::account.about);
    found.legalName = record->get(types::account.legalName);
    found.address = record->get(types::account.address);
    found.phone = record->get(types::account.phone);
    found.email = record->get(types::account.email);
    return {};
}

Result<void> readPeople(Reader &reader, const RecordId &account, Snapshot &found)
{
    if (account.isNull())
        return {};
    Query query{.type = &types::contact, .where = {belonging(types::contact, account)}, .limit = MostOfAKind};
    KF_ASSIGN(const std::vector<Record> people, reader.list(query));
    for (const Record &person : people) {
        found.people.push_back({person.id(), person.title(), person.get(types::contact.position),
                                person.get(types::contact.phone), person.get(types::contact.email)});
    }
    return {};
}

Result<void> readDeals(Reader &reader, const RecordId &account, Snapshot &found)
{
    Query query{.type = &types::deal, .where = {belonging(types::deal, account)}, .limit = {}};
    KF_ASSIGN(const std::vector<Reader::Group> groups, reader.groups(query, types::deal.stage, &types::deal.value));
    for (const Reader::Group &group : groups) {
        const auto *text = std::get_if<QString>(&group.key);
        const QString stage = text ? *text : QString();
        auto at = std::find_if(found.deals.begin(), found.deals.end(),
                               [&](const AccountModel::DealStage &other) { return other.stage == stage; });
        if (at == found.deals.end())
            at = found.deals.insert(found.deals.end(), AccountModel::DealStage{stage, 0, {}});
        at->deals += int(group.count);
        at->sums.push_back(group.total);
    }
    return {};
}

Result<Snapshot> readAccount(Reader &reader, const RecordId &account, qint64 now)
{
    Snapshot found;
    Titles titles(reader);
    KF_TRY(readHead(reader, account, found));
    if (!account.isNull()) {
        KF_ASSIGN(found.open, readOpenItems(reader, titles, {.account = account}));
    }
    KF_TRY(readPeople(reader, account, found));
    KF_TRY(readDeals(reader, account, found));
    KF_ASSIGN(found.events, readTimeline(reader, account, now, AccountModel::NewestEvents + 1));
    found.moreEvents = qint64(found.events.size()) > AccountModel::NewestEvents;
    if (found.moreEvents)
        found.events.pop_back();
    return found;
}

} // namespace

QSet<QByteArray> AccountModel::typesShown() const
{
    return Timeline::types() + QSet<QByteArray>{"contact", "deal"};
}

void AccountModel::reload()
{
    if (m_account.isNull() && !m_orphans)
        return;
    const RecordId account = m_account;
    readFromStore([account, now = nowMs()](Reader &reader) { return readAccount(reader, account, now); },
                  [this, account](Snapshot found) {
                      if (account == m_account)
                          show(std::move(found));
                  });
}

void AccountModel::keep(const DueItem &item)
{
    writeToStore(
        [action = actionOf(item, now().date())](Store::WriteAccess &store) { return store.writer.apply(action); },
        [this](const Result<ActionReceipt> &done) {
            if (!done)
                giveBack();
        });
}

} // namespace kf
