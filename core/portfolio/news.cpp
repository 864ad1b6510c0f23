// What the history of a client's records tells of the time since a moment.
#include "core/portfolio/news.h"

#include "core/portfolio/handover.h"
#include "core/record/types.h"

#include <algorithm>
#include <array>

namespace kf::portfolio {

namespace {

using Test = Condition::Test;

constexpr qint64 MostOfAKind = 60;
constexpr size_t MostHistories = 60; // of a kind: those that were changed last
constexpr size_t MostChanges = 60;

// What an early word is worth most for.
int rank(const News &change)
{
    const std::array<const RecordType *, 7> order{&types::visit, &types::complaint, &types::risk, &types::contact,
                                                  &types::deal,  &types::account,   &types::need};
    return int(std::find(order.begin(), order.end(), change.type) - order.begin());
}

enum class From { Anybody, Others };

class Changes
{
public:
    Changes(Reader &reader, const RecordId &account, qint64 since, QString me)
        : m_reader(reader), m_account(account), m_since(since), m_me(std::move(me))
    {
    }

    Result<void> ofAccount()
    {
        KF_ASSIGN(const std::optional<Record> record, m_reader.get(types::account, m_account));
        if (record && record->changedAt > m_since)
            KF_TRY(edited(*record));
        return {};
    }

    // New ones, and the changed fields of others. `saying`: what a new one says besides its title.
    template <typename Type, typename Saying>
    Result<void> ofRecords(const Type &type, Saying saying)
    {
        KF_ASSIGN(
            std::vector<Record> records,
            m_reader.list(Query{
                .type = &type, .where = {{&type.account, Test::Equal, m_account}}, .descending = true, .limit = {}}));
        std::erase_if(records, [&](const Record &record) {
            return record.id().createdAt() <= m_since && record.changedAt <= m_since;
        });
        std::stable_sort(records.begin(), records.end(),
                         [](const Record &left, const Record &right) { return left.changedAt > right.changedAt; });
        if (records.size() > MostHistories)
            records.resize(MostHistories);
        for (const Record &record : records) {
            if (record.id().createdAt() > m_since)
                KF_TRY(made(record, saying(record), {}, From::Anybody));
            else
                KF_TRY(edited(record));
        }
        return {};
    }

    // New ones alone.
    template <typename Type, typename Saying>
    Result<void> newOnes(const Type &type, From from, Saying saying)
    {
        KF_ASSIGN(const std::vector<Record> records,
                  m_reader.list(Query{.type = &type,
                                      .where = {{&type.account, Test::Equal, m_account}},
                                      .descending = true,
                                      .limit = MostOfAKind}));
        for (const Record &record : records) {
            if (record.id().createdAt() <= m_since)
                break; // ids sort by the time of their making
            std::optional<Moment> due;
            if constexpr (requires { type.due; }) {
                if (const auto *moment = std::get_if<Moment>(&record.value(type.due)))
                    due = *moment;
            }
            KF_TRY(made(record, saying(record), due, from));
        }
        return {};
    }

    Result<void> made(const Record &record, Value saying, std::optional<Moment> due, From from)
    {
        KF_ASSIGN(const std::vector<FieldHistory> history, m_reader.history(record.id()));
        const auto making =
            std::find_if(history.rbegin(), history.rend(), [](const FieldHistory &entry) { return entry.created; });
        const QString author = making == history.rend() ? QString() : authorOf(*making);
        if (from == From::Others && author.isEmpty())
            return {};
        m_found.push_back({record.type(),
                           record.id(),
                           record.title(),
                           nullptr,
                           {},
                           std::move(saying),
                           due,
                           record.id().createdAt(),
                           author});
        return {};
    }

    // Those in which somebody else has set `field` since.
    template <typename Type>
    Result<void> setByOthers(const Type &type, const FieldType &field, std::vector<Condition> where)
    {
        where.push_back({&type.account, Test::Equal, m_account});
        KF_ASSIGN(const std::vector<Record> records, m_reader.list(Query{.type = &type,
                                                                         .where = std::move(where),
                                                                         .descending = true,
                                                                         .limit = MostOfAKind,
                                                                         .byLastChange = true}));
        for (const Record &record : records) {
            if (record.changedAt <= m_since)
                break;
            KF_ASSIGN(const std::vector<FieldHistory> history, m_reader.history(record.id(), field.name()));
            if (history.empty() || history.front().at <= m_since || history.front().author == m_me)
                continue;
            m_found.push_back({&type,
                               record.id(),
                               record.title(),
                               &field,
                               {},
                               record.value(field),
                               {},
                               history.front().at,
                               history.front().author});
        }
        return {};
    }

    std::vector<News> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const News &left, const News &right) {
            return rank(left) != rank(right) ? rank(left) < rank(right) : left.at > right.at;
        });
        if (m_found.size() > MostChanges)
            m_found.resize(MostChanges);
        return std::move(m_found);
    }

private:
    QString authorOf(const FieldHistory &entry) const { return entry.author == m_me ? QString() : entry.author; }

    // Each field once: from what it was then to what it is now, by whom it was changed last.
    Result<void> edited(const Record &record)
    {
        KF_ASSIGN(const std::vector<FieldHistory> history, m_reader.history(record.id()));
        std::vector<News> fields;
        for (const FieldHistory &entry : history) { // newest first
            const FieldType *field = record.type()->field(entry.field);
            // A place is upkeep of our own: its numbers tell nobody anything.
            if (entry.at <= m_since || entry.created || !field || field->kind() == FieldKind::Place)
                continue;
            const auto known =
                std::find_if(fields.begin(), fields.end(), [&](const News &change) { return change.field == field; });
            if (known != fields.end()) {
                known->before = entry.before;
                continue;
            }
            fields.push_back({record.type(),
                              record.id(),
                              record.title(),
                              field,
                              entry.before,
                              record.value(*field),
                              {},
                              entry.at,
                              authorOf(entry)});
        }
        for (News &change : fields) {
            const bool same = isEmpty(change.before) ? isEmpty(change.after) : change.before == change.after;
            if (!same)
                m_found.push_back(std::move(change));
        }
        return {};
    }

    Reader &m_reader;
    RecordId m_account;
    qint64 m_since;
    QString m_me;
    std::vector<News> m_found;
};

// What its title leaves out.
Value restOf(const Record &note)
{
    const QString text = note.get(types::note.text);
    const QString title = note.title();
    return text.mid(text.indexOf(title) + title.size()).simplified();
}

Value nothing(const Record &)
{
    return {};
}

Result<void> findChanges(Changes &changes)
{
    KF_TRY(changes.ofAccount());
    KF_TRY(
        changes.ofRecords(types::contact, [](const Record &person) { return person.value(types::contact.position); }));
    KF_TRY(changes.ofRecords(types::deal, [](const Record &deal) { return deal.value(types::deal.value); }));
    KF_TRY(changes.newOnes(types::complaint, From::Anybody, nothing));
    KF_TRY(changes.newOnes(types::risk, From::Anybody, nothing));
    // One knows what one wrote oneself.
    KF_TRY(changes.newOnes(types::need, From::Others, nothing));
    return changes.newOnes(types::note, From::Others, restOf);
}

Result<Changes> changesAt(Reader &reader, const RecordId &account, qint64 since)
{
    KF_ASSIGN(const QByteArray me, reader.meta("user-name"));
    return Changes(reader, account, since, QString::fromUtf8(me));
}

} // namespace

Result<std::vector<News>> readChanges(Reader &reader, const RecordId &account, qint64 since)
{
    KF_ASSIGN(Changes changes, changesAt(reader, account, since));
    KF_TRY(findChanges(changes));
    return changes.take();
}

Result<std::vector<News>> readDigest(Reader &reader, const RecordId &account, qint64 since)
{
    KF_ASSIGN(Changes changes, changesAt(reader, account, since));
    KF_TRY(findChanges(changes));
    KF_TRY(changes.setByOthers(types::visit, types::visit.finished, {{&types::visit.finished, Test::NotEmpty, {}}}));
    KF_TRY(changes.setByOthers(types::promise, types::promise.done, {{&types::promise.done, Test::Equal, true}}));
    std::vector<Condition> tasks = ordinaryTasks();
    tasks.push_back({&types::task.done, Test::Equal, true});
    KF_TRY(changes.setByOthers(types::task, types::task.done, tasks));
    KF_TRY(changes.newOnes(types::promise, From::Others, nothing));
    return changes.take();
}

Result<std::vector<News>> readLastNotes(Reader &reader, const RecordId &account, qint64 most)
{
    KF_ASSIGN(Changes changes, changesAt(reader, account, 0));
    KF_ASSIGN(const std::vector<Record> notes,
              reader.list(Query{.type = &types::note,
                                .where = {{&types::note.account, Test::Equal, account}},
                                .descending = true,
                                .limit = most}));
    for (const Record &note : notes)
        KF_TRY(changes.made(note, restOf(note), {}, From::Anybody));
    return changes.take();
}

} // namespace kf::portfolio
