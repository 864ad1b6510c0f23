// What the page of a client asks of the store.
#include "core/record/types.h"
#include "qml/Account/accountmodel.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = AccountModel::Snapshot;
using Event = AccountModel::Event;

constexpr qint64 MostOfAKind = 60;
constexpr qint64 MostAttachments = 240;
constexpr size_t MostEvents = 120;

// Of one client, or of none.
template <typename Type>
Condition belonging(const Type &type, const RecordId &account)
{
    if (account.isNull())
        return {&type.account, Test::Empty, {}};
    return {&type.account, Test::Equal, account};
}

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

// The voices and photos of notes, by note.
Result<QHash<RecordId, std::vector<MediaRow>>> readMedia(Reader &reader, const RecordId &account)
{
    Query query{.type = &types::attachment,
                .where = {belonging(types::attachment, account)},
                .descending = true,
                .limit = MostAttachments};
    KF_ASSIGN(const std::vector<Record> attachments, reader.list(query));
    QHash<RecordId, std::vector<MediaRow>> found;
    for (auto at = attachments.rbegin(); at != attachments.rend(); ++at) { // oldest first
        KF_ASSIGN(const std::optional<Media> here, reader.media(at->id()));
        found[at->get(types::attachment.note)].push_back(here ? mediaRow(*here) : mediaRow(*at));
    }
    return found;
}

// What was taken out of notes besides tasks and promises.
template <typename Type>
Result<void> readNoticed(Reader &reader, const Type &type, const RecordId &account, std::vector<Event> &events)
{
    Query noticed{.type = &type, .where = {belonging(type, account)}, .descending = true, .limit = MostOfAKind};
    KF_ASSIGN(const std::vector<Record> records, reader.list(noticed));
    for (const Record &record : records)
        events.push_back({record.id(), Event::Kind::Noticed, record.title(), {}, record.id().createdAt(), {}, &type});
    return {};
}

Result<void> readEvents(Reader &reader, const RecordId &account, qint64 now, Snapshot &found)
{
    std::vector<Event> &events = found.events;
    Query past{.type = &types::visit,
               .where = {belonging(types::visit, account), {&types::visit.start, Test::LessOrEqual, now}},
               .orderBy = &types::visit.start,
               .descending = true,
               .limit = MostOfAKind};
    KF_ASSIGN(const std::vector<Record> visits, reader.list(past));
    for (const Record &visit : visits) {
        events.push_back({visit.id(),
                          Event::Kind::Visit,
                          visit.title(),
                          visit.get(types::visit.place),
                          visit.get(types::visit.start),
                          {}});
    }
    Query written{
        .type = &types::note, .where = {belonging(types::note, account)}, .descending = true, .limit = MostOfAKind};
    KF_ASSIGN(const std::vector<Record> notes, reader.list(written));
    KF_ASSIGN(const auto media, readMedia(reader, account));
    for (const Record &note : notes) {
        const QString text = note.get(types::note.text).trimmed();
        events.push_back({note.id(),
                          Event::Kind::Note,
                          text.section(u'\n', 0, 0),
                          text.section(u'\n', 1).simplified(),
                          note.id().createdAt(),
                          {},
                          nullptr,
                          media.value(note.id())});
    }
    Query finished{.type = &types::task,
                   .where = {belonging(types::task, account), {&types::task.done, Test::Equal, true}},
                   .descending = true,
                   .limit = MostOfAKind};
    KF_ASSIGN(const std::vector<Record> tasks, reader.list(finished));
    for (const Record &task : tasks)
        events.push_back({task.id(), Event::Kind::TaskDone, task.title(), {}, task.changedAt, {}});
    Query given{.type = &types::promise,
                .where = {belonging(types::promise, account)},
                .descending = true,
                .limit = MostOfAKind};
    KF_ASSIGN(const std::vector<Record> promises, reader.list(given));
    for (const Record &promise : promises) {
        const bool kept = promise.get(types::promise.done);
        const auto *due = std::get_if<Moment>(&promise.value(types::promise.due));
        events.push_back({promise.id(),
                          Event::Kind::PromiseGiven,
                          promise.title(),
                          {},
                          promise.id().createdAt(),
                          due && !kept ? std::optional(*due) : std::nullopt});
        if (kept)
            events.push_back({promise.id(), Event::Kind::PromiseKept, promise.title(), {}, promise.changedAt, {}});
    }
    KF_TRY(readNoticed(reader, types::complaint, account, events));
    KF_TRY(readNoticed(reader, types::goal, account, events));
    KF_TRY(readNoticed(reader, types::need, account, events));
    KF_TRY(readNoticed(reader, types::risk, account, events));
    KF_TRY(readNoticed(reader, types::idea, account, events));
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &left, const Event &right) { return left.at > right.at; });
    if (events.size() > MostEvents)
        events.resize(MostEvents);
    return {};
}

Result<Snapshot> readAccount(Reader &reader, const RecordId &account, qint64 now)
{
    Snapshot found;
    Titles titles(reader);
    KF_TRY(readHead(reader, account, found));
    if (!account.isNull()) {
        KF_ASSIGN(found.open, readOpenItems(reader, titles, account, {}));
    }
    KF_TRY(readPeople(reader, account, found));
    KF_TRY(readDeals(reader, account, found));
    KF_TRY(readEvents(reader, account, now, found));
    return found;
}

} // namespace

QSet<QByteArray> AccountModel::typesShown() const
{
    return {"account",   "contact", "visit", "note", "attachment", "task", "promise",
            "complaint", "goal",    "need",  "risk", "idea",       "deal"};
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
