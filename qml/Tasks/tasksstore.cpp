// What Tasks asks of the store.
#include "core/portfolio/handover.h"
#include "core/record/types.h"
#include "qml/Tasks/tasksections.h"
#include "qml/Tasks/tasksmodel.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = TasksModel::Snapshot;

struct Kind
{
    const RecordType *type;
    std::vector<Condition> where; // what is open of it
};

std::vector<Kind> kindsOf(int segment)
{
    const QString client = QStringLiteral("client");
    const Condition openTask{&types::task.done, Test::NotTrue, {}};
    const Condition openPromise{&types::promise.done, Test::NotTrue, {}};
    const Condition openComplaint{&types::complaint.done, Test::NotTrue, {}};
    const auto tasks = [&](const Condition &which) {
        std::vector<Condition> where = portfolio::ordinaryTasks();
        where.insert(where.end(), {openTask, which});
        return Kind{&types::task, std::move(where)};
    };
    switch (segment) {
    case TasksModel::Mine:
        return {tasks({&types::task.person, Test::Empty, {}}),
                {&types::promise, {openPromise, {&types::promise.direction, Test::NotEqual, client}}}};
    case TasksModel::Waiting:
        return {tasks({&types::task.person, Test::NotEmpty, {}}),
                {&types::promise, {openPromise, {&types::promise.direction, Test::Equal, client}}}};
    default:
        return {{&types::complaint, {openComplaint}}};
    }
}

// The first ones of a kind: those with a date by it, or those without.
Result<void> readFirst(Reader &reader, Titles &titles, const Kind &kind, Test dated, int limit,
                       std::vector<DueItem> &found)
{
    const FieldType *due = kind.type->field("due");
    Query query{.type = kind.type, .where = kind.where, .limit = limit};
    query.where.push_back({due, dated, {}});
    if (dated == Test::NotEmpty)
        query.orderBy = due;
    KF_ASSIGN(const std::vector<Record> records, reader.list(query));
    for (const Record &record : records)
        found.push_back(dueItemOf(record, titles));
    return {};
}

Result<int> countSection(Reader &reader, const std::vector<Kind> &kinds, bool waiting, int section, QDate today)
{
    qint64 total = 0;
    for (const Kind &kind : kinds) {
        const FieldType *due = kind.type->field("due");
        Query query{.type = kind.type, .where = kind.where, .limit = {}};
        if (section == tasks::NoDate) {
            query.where.push_back({due, Test::Empty, {}});
        } else {
            const auto [first, end] = tasks::daysOf(waiting, section, today);
            query.where.push_back({due, Test::NotEmpty, {}});
            if (first.isValid())
                query.where.push_back({due, Test::GreaterOrEqual, Moment{first, {}}});
            if (end.isValid())
                query.where.push_back({due, Test::Less, Moment{end, {}}});
        }
        KF_ASSIGN(const qint64 count, reader.count(query));
        total += count;
    }
    return int(total);
}

// Of one's own, up to the end of the day.
Result<int> countDue(Reader &reader, QDate today)
{
    qint64 total = 0;
    for (const Kind &kind : kindsOf(TasksModel::Mine)) {
        const FieldType *due = kind.type->field("due");
        Query query{.type = kind.type, .where = kind.where, .limit = {}};
        query.where.push_back({due, Test::NotEmpty, {}});
        query.where.push_back({due, Test::Less, Moment{today.addDays(1), {}}});
        KF_ASSIGN(const qint64 count, reader.count(query));
        total += count;
    }
    return int(total);
}

// The tasks that remind a client of something: client and title.
Result<std::set<std::pair<RecordId, QString>>> readReminders(Reader &reader, const QString &beginning)
{
    constexpr qint64 Most = 1000;
    Query query{.type = &types::task,
                .where = {{&types::task.done, Test::NotTrue, {}},
                          {&types::task.title, Test::GreaterOrEqual, beginning},
                          {&types::task.title, Test::Less, QString(beginning + QChar(0xffff))}},
                .limit = Most};
    KF_ASSIGN(const std::vector<Record> tasks, reader.list(query));
    std::set<std::pair<RecordId, QString>> found;
    for (const Record &task : tasks)
        found.insert({task.get(types::task.account), task.title()});
    return found;
}

Result<Snapshot> readTasks(Reader &reader, int segment, int limit, const QDateTime &now, const QString &reminder)
{
    Snapshot found;
    found.segment = segment;
    Titles titles(reader);
    const std::vector<Kind> kinds = kindsOf(segment);
    // One more of each than are shown: whether there are more.
    for (const Kind &kind : kinds)
        KF_TRY(readFirst(reader, titles, kind, Test::NotEmpty, limit + 1, found.open));
    std::stable_sort(found.open.begin(), found.open.end(), isDueBefore);
    const int left = limit + 1 - int(found.open.size());
    if (left > 0) {
        for (const Kind &kind : kinds)
            KF_TRY(readFirst(reader, titles, kind, Test::Empty, left, found.open));
    }
    found.whole = int(found.open.size()) <= limit;
    if (!found.whole) {
        found.open.resize(size_t(limit));
        const bool waiting = segment == TasksModel::Waiting;
        const int last = tasks::sectionOf(waiting, found.open.back(), now);
        KF_ASSIGN(found.lastTotal, countSection(reader, kinds, waiting, last, now.date()));
    }
    KF_ASSIGN(found.dueNow, countDue(reader, now.date()));
    if (segment == TasksModel::Waiting) {
        KF_ASSIGN(found.reminders, readReminders(reader, reminder));
    }
    return found;
}

} // namespace

QSet<QByteArray> TasksModel::typesShown() const
{
    return {"task", "promise", "complaint", "account", "contact"};
}

void TasksModel::reload()
{
    DueItem untitled;
    readFromStore([segment = m_segment, limit = m_limit, time = now(), reminder = reminderOf(untitled)](
                      Reader &reader) { return readTasks(reader, segment, limit, time, reminder); },
                  [this](Snapshot found) { show(std::move(found)); });
}

void TasksModel::readNote()
{
    const DueItem *item = find(m_openKey);
    if (!session() || !item || item->note.isNull())
        return;
    onResult(session()->store().read([id = item->note](Reader &reader) { return reader.get(types::note, id); }), this,
             [this](Result<std::optional<Record>> found) {
                 if (found && *found)
                     showNote({(*found)->id(), (*found)->get(types::note.text)});
             });
}

void TasksModel::keep(Action action)
{
    writeToStore([action = std::move(action)](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this](const Result<ActionReceipt> &done) {
                     if (!done)
                         giveBack();
                 });
}

} // namespace kf
