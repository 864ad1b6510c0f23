// What the page of a client asks of the store.
#include "core/record/types.h"
#include "qml/Account/accountmodel.h"
#include "qml/Account/belonging.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = AccountModel::Snapshot;

constexpr qint64 Most = AccountModel::MostOfAKind;

Result<void> readHead(Reader &reader, const RecordId &account, Snapshot &found)
{
    if (account.isNull())
        return {};
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::account, account));
    found.exists = record && !record->deleted;
    if (!record)
        return {};
    found.account = *record;
    found.name = record->title();
    found.tier = record->get(types::account.tier);
    found.about = record->get(types::account.about);
    found.legalName = record->get(types::account.legalName);
    found.address = record->get(types::account.address);
    found.phone = record->get(types::account.phone);
    found.email = record->get(types::account.email);
    const RecordId above = record->get(types::account.parent);
    if (above.isNull())
        return {};
    KF_ASSIGN(const std::optional<Record> parent, reader.get(types::account, above));
    if (parent && !parent->deleted)
        found.group.push_back({parent->id(), parent->title(), parent->get(types::account.about), true});
    return {};
}

// The companies that belong to it.
Result<void> readGroup(Reader &reader, const RecordId &account, Snapshot &found)
{
    if (account.isNull())
        return {};
    Query query{.type = &types::account, .where = {{&types::account.parent, Test::Equal, account}}, .limit = Most};
    query.orderBy = &types::account.name;
    KF_ASSIGN(const std::vector<Record> companies, reader.list(query));
    for (const Record &company : companies)
        found.group.push_back({company.id(), company.title(), company.get(types::account.about)});
    return {};
}

// What is open of a type that has a day and can be done.
template <typename Type>
Result<std::vector<DueItem>> readOpen(Reader &reader, Titles &titles, const Type &type, const RecordId &account)
{
    Query query{.type = &type, .where = {belonging(type, account), {&type.done, Test::NotTrue, {}}}, .limit = Most};
    KF_ASSIGN(const std::vector<Record> records, reader.list(query));
    std::vector<DueItem> items;
    for (const Record &record : records)
        items.push_back(dueItemOf(record, titles));
    std::stable_sort(items.begin(), items.end(), isDueBefore);
    return items;
}

Result<void> readFiles(Reader &reader, const RecordId &account, Snapshot &found)
{
    Query query{.type = &types::attachment,
                .where = {belonging(types::attachment, account)},
                .descending = true,
                .limit = Most};
    KF_ASSIGN(const std::vector<Record> attachments, reader.list(query));
    for (const Record &attachment : attachments) {
        KF_ASSIGN(const std::optional<Media> here, reader.media(attachment.id()));
        found.files.push_back(here ? mediaRow(*here) : mediaRow(attachment));
    }
    found.fileCount = int(attachments.size());
    if (found.fileCount == Most) {
        query.limit.reset();
        KF_ASSIGN(const qint64 all, reader.count(query));
        found.fileCount = int(all);
    }
    return {};
}

Result<void> readPeople(Reader &reader, const RecordId &account, Snapshot &found)
{
    if (account.isNull())
        return {};
    Query query{.type = &types::contact, .where = {belonging(types::contact, account)}, .limit = Most};
    KF_ASSIGN(const std::vector<Record> people, reader.list(query));
    for (const Record &person : people) {
        found.people.push_back({person.id(), person.title(), person.get(types::contact.position),
                                person.get(types::contact.phone), person.get(types::contact.email)});
    }
    found.peopleCount = int(people.size());
    if (found.peopleCount == Most) {
        query.limit.reset();
        KF_ASSIGN(const qint64 all, reader.count(query));
        found.peopleCount = int(all);
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

Result<void> readNewestDeals(Reader &reader, const RecordId &account, Snapshot &found)
{
    Query query{.type = &types::deal, .where = {belonging(types::deal, account)}, .descending = true, .limit = Most};
    KF_ASSIGN(const std::vector<Record> deals, reader.list(query));
    for (const Record &deal : deals) {
        const QString code = deal.get(types::deal.code);
        found.newestDeals.push_back({deal.id(), !deal.title().isEmpty() ? deal.title() : code,
                                     deal.get(types::deal.stage), deal.get(types::deal.value)});
    }
    return {};
}

Result<void> readVisitsAhead(Reader &reader, const RecordId &account, qint64 now, Snapshot &found)
{
    if (account.isNull())
        return {};
    Query query{.type = &types::visit,
                .where = {belonging(types::visit, account),
                          {&types::visit.start, Test::GreaterOrEqual, now},
                          {&types::visit.started, Test::Empty, {}}},
                .orderBy = &types::visit.start,
                .limit = AccountModel::VisitsAhead};
    KF_ASSIGN(const std::vector<Record> visits, reader.list(query));
    for (const Record &visit : visits) {
        found.visits.push_back(
            {visit.id(), visit.title(), visit.get(types::visit.place), visit.get(types::visit.start)});
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
    KF_ASSIGN(found.questions, readOpen(reader, titles, types::complaint, account));
    KF_ASSIGN(found.goals, readOpen(reader, titles, types::goal, account));
    KF_TRY(readGroup(reader, account, found));
    KF_TRY(readPeople(reader, account, found));
    KF_TRY(readFiles(reader, account, found));
    KF_TRY(readDeals(reader, account, found));
    KF_TRY(readNewestDeals(reader, account, found));
    KF_TRY(readVisitsAhead(reader, account, now, found));
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
