// What the portfolio asks of the store.
#include "core/portfolio/handover.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/rhythm.h"
#include "core/record/types.h"

#include <QHash>

#include <map>

namespace kf::portfolio {

namespace {

using Test = Condition::Test;
using ById = QHash<RecordId, Client *>;

template <typename F>
std::optional<typename F::ValueType> valueOf(const Record &record, const F &field)
{
    const auto *held = std::get_if<typename F::ValueType>(&record.value(field));
    return held ? std::optional(*held) : std::nullopt;
}

Client *clientOf(const Value &key, const ById &clients)
{
    const auto *id = std::get_if<RecordId>(&key);
    return id ? clients.value(*id) : nullptr;
}

Result<void> readVisits(Reader &reader, qint64 now, const ById &clients)
{
    const Query past{
        .type = &types::visit,
        .where = {{&types::visit.start, Test::GreaterOrEqual, now - MemoryMs}, {&types::visit.start, Test::Less, now}},
        .limit = {}};
    KF_ASSIGN(const auto held, reader.extents(past, types::visit.account, types::visit.start));
    for (const Reader::Extent &extent : held) {
        if (Client *client = clientOf(extent.key, clients))
            client->lastVisit = extent.greatest;
    }
    const Query ahead{.type = &types::visit, .where = {{&types::visit.start, Test::GreaterOrEqual, now}}, .limit = {}};
    KF_ASSIGN(const auto planned, reader.extents(ahead, types::visit.account, types::visit.start));
    for (const Reader::Extent &extent : planned) {
        if (Client *client = clientOf(extent.key, clients))
            client->nextVisit = extent.least;
    }
    return {};
}

template <typename Type, typename KindOf>
Result<void> readMatters(Reader &reader, const Type &type, std::optional<QDate> dueBefore, const ById &clients,
                         KindOf kindOf)
{
    Query open{.type = &type, .where = {{&type.done, Test::NotTrue, {}}}, .limit = {}};
    if constexpr (std::is_same_v<Type, types::Task>) {
        for (const Condition &condition : ordinaryTasks())
            open.where.push_back(condition);
    }
    const FieldType *due = type.field("due");
    if (dueBefore && due)
        open.where.push_back({due, Test::Less, Moment{*dueBefore, {}}});
    KF_ASSIGN(const std::vector<Record> records, reader.list(open));
    for (const Record &record : records) {
        Client *client = clients.value(record.get(type.account));
        if (!client)
            continue;
        const auto *until = due ? std::get_if<Moment>(&record.value(*due)) : nullptr;
        client->matters.push_back({kindOf(record), record.id(), record.title(),
                                   until ? std::optional(*until) : std::nullopt, record.changedAt});
    }
    return {};
}

// Those who have a rhythm, and the visits that they took part in.
Result<void> readPeople(Reader &reader, qint64 now, const ById &clients)
{
    const Query rhythmic{
        .type = &types::contact, .where = {{&types::contact.rhythm, Test::Greater, qint64(0)}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> contacts, reader.list(rhythmic));
    for (const Record &contact : contacts) {
        const RecordId account = contact.get(types::contact.account);
        Client *client = clients.value(account);
        if (!client)
            continue;
        Person person{contact.id(),
                      contact.title(),
                      contact.get(types::contact.phone),
                      int(contact.get(types::contact.rhythm)),
                      0,
                      false};
        const Query visits{.type = &types::visit,
                           .where = {{&types::visit.account, Test::Equal, account},
                                     {&types::visit.start, Test::GreaterOrEqual, now - MemoryMs}},
                           .limit = {}};
        KF_ASSIGN(const std::vector<Record> held, reader.list(visits));
        for (const Record &visit : held) {
            const std::vector<RecordId> people = visit.get(types::visit.people);
            if (std::find(people.begin(), people.end(), contact.id()) == people.end())
                continue;
            const qint64 start = visit.get(types::visit.start);
            if (start >= now)
                person.ahead = true;
            else
                person.seen = std::max(person.seen, start);
        }
        client->people.push_back(std::move(person));
    }
    return {};
}

Result<void> readDeals(Reader &reader, Portfolio &portfolio, const ById &clients)
{
    const Query open{.type = &types::deal, .where = {{&types::deal.closed, Test::Empty, {}}}, .limit = {}};
    KF_ASSIGN(const auto groups, reader.groups(open, types::deal.account, &types::deal.value));
    std::map<QByteArray, qint64> deals;
    for (const Reader::Group &group : groups) {
        if (group.total.minor > 0)
            deals[group.total.currency] += group.count;
    }
    const auto most = std::max_element(deals.begin(), deals.end(),
                                       [](const auto &left, const auto &right) { return left.second < right.second; });
    if (most == deals.end())
        return {};
    portfolio.currency = most->first;
    for (const Reader::Group &group : groups) {
        Client *client = clientOf(group.key, clients);
        if (client && group.total.currency == portfolio.currency)
            client->openDeals += group.total.minor;
    }
    return {};
}

} // namespace

Result<Portfolio> readPortfolio(Reader &reader, const QDateTime &now)
{
    Portfolio portfolio;
    const Query all{.type = &types::account, .where = {}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> accounts, reader.list(all));
    portfolio.clients.reserve(accounts.size());
    for (const Record &account : accounts) {
        const QString about = account.get(types::account.about);
        Client client;
        client.id = account.id();
        client.name = account.title();
        client.tier = account.get(types::account.tier);
        client.about = about.isEmpty() ? account.get(types::account.sector) : about;
        client.phone = account.get(types::account.phone);
        client.parent = account.get(types::account.parent);
        client.place = valueOf(account, types::account.place);
        client.ownRhythm = valueOf(account, types::account.rhythm);
        client.rhythm = rhythmDays(client.ownRhythm, client.tier);
        client.known = account.id().createdAt();
        portfolio.clients.push_back(std::move(client));
    }
    ById byId;
    for (Client &client : portfolio.clients)
        byId.insert(client.id, &client);

    const qint64 time = now.toMSecsSinceEpoch();
    const QDate tomorrow = now.date().addDays(1);
    KF_TRY(readVisits(reader, time, byId));
    KF_TRY(readMatters(reader, types::task, tomorrow, byId, [](const Record &) { return Matter::Kind::Task; }));
    KF_TRY(readMatters(reader, types::promise, tomorrow, byId, [](const Record &promise) {
        return promise.get(types::promise.direction) == QLatin1String("client") ? Matter::Kind::ClientPromise
                                                                                : Matter::Kind::OurPromise;
    }));
    KF_TRY(readMatters(reader, types::complaint, {}, byId, [](const Record &) { return Matter::Kind::Complaint; }));
    KF_TRY(readMatters(reader, types::risk, {}, byId, [](const Record &) { return Matter::Kind::Risk; }));
    KF_TRY(readPeople(reader, time, byId));
    KF_TRY(readDeals(reader, portfolio, byId));
    return portfolio;
}

} // namespace kf::portfolio
