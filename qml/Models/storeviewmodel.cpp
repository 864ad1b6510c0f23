#include "qml/Models/storeviewmodel.h"

#include "core/record/types.h"

namespace kf {

namespace {

template <typename Type>
std::vector<Condition> openAndDue(const Type &type, const RecordId &account, QDate dueBefore)
{
    std::vector<Condition> where{{&type.done, Condition::Test::NotTrue, {}}};
    if (!account.isNull())
        where.push_back({&type.account, Condition::Test::Equal, account});
    if (dueBefore.isValid())
        where.push_back({&type.due, Condition::Test::Less, Moment{dueBefore, {}}});
    return where;
}

std::optional<Moment> dueOf(const Value &value)
{
    const auto *moment = std::get_if<Moment>(&value);
    return moment ? std::optional(*moment) : std::nullopt;
}

} // namespace

void StoreViewModel::attach(Session &session)
{
    m_session = &session;
    connect(&session.store(), &Store::changed, this, [this](const QSet<QByteArray> &types) {
        if (typesShown().intersects(types) || (types.isEmpty() && typesShown().isEmpty()))
            reload();
    });
    reload();
}

void StoreViewModel::readAgain()
{
    if (m_again && !m_loading && m_writing == 0) {
        m_again = false;
        reload();
    }
}

QString Titles::of(const RecordType &type, const RecordId &id)
{
    if (id.isNull())
        return {};
    const auto known = m_known.constFind(id);
    if (known != m_known.cend())
        return *known;
    const auto record = m_reader.get(type, id);
    const QString title = record && *record ? (*record)->title() : QString();
    m_known.insert(id, title);
    return title;
}

QString Titles::of(const RecordId &id)
{
    if (id.isNull())
        return {};
    const auto known = m_known.constFind(id);
    if (known != m_known.cend())
        return *known;
    const auto record = m_reader.get(id);
    const QString title = record && *record ? (*record)->title() : QString();
    m_known.insert(id, title);
    return title;
}

Result<std::vector<DueItem>> readOpenItems(Reader &reader, Titles &titles, const RecordId &account, QDate dueBefore)
{
    std::vector<DueItem> items;
    Query tasks{.type = &types::task, .where = openAndDue(types::task, account, dueBefore), .limit = {}};
    KF_ASSIGN(const std::vector<Record> foundTasks, reader.list(tasks));
    for (const Record &task : foundTasks)
        items.push_back(dueItemOf(task, titles));
    Query promises{.type = &types::promise, .where = openAndDue(types::promise, account, dueBefore), .limit = {}};
    KF_ASSIGN(const std::vector<Record> foundPromises, reader.list(promises));
    for (const Record &promise : foundPromises)
        items.push_back(dueItemOf(promise, titles));
    std::stable_sort(items.begin(), items.end(), isDueBefore);
    return items;
}

DueItem dueItemOf(const Record &record, Titles &titles)
{
    const RecordType &type = *record.type();
    const auto valueOf = [&](const char *name) -> Value {
        const FieldType *field = type.field(name);
        return field ? record.value(*field) : Value();
    };
    const auto textOf = [&](const char *name) {
        const Value value = valueOf(name);
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    };
    const auto idOf = [&](const char *name) {
        const Value value = valueOf(name);
        const auto *id = std::get_if<RecordId>(&value);
        return id ? *id : RecordId();
    };
    DueItem item;
    item.id = record.id();
    item.title = record.title();
    item.account = idOf("account");
    item.accountName = titles.of(types::account, item.account);
    item.due = dueOf(valueOf("due"));
    const Value done = valueOf("done");
    item.done = std::holds_alternative<bool>(done) && std::get<bool>(done);
    item.text = textOf("text");
    item.recurrence = textOf("recurrence");
    item.note = idOf("note");
    item.sentence = textOf("sentence");
    if (&type == &types::promise) {
        const bool theirs = textOf("direction") == QLatin1String("client");
        item.kind = theirs ? DueItem::Kind::ClientPromise : DueItem::Kind::OurPromise;
        item.detail = titles.of(types::contact, idOf("person"));
    } else {
        item.kind = &type == &types::complaint ? DueItem::Kind::Complaint : DueItem::Kind::Task;
        item.detail = item.text.section(u'\n', 0, 0);
    }
    return item;
}

const RecordType &typeOf(const DueItem &item)
{
    switch (item.kind) {
    case DueItem::Kind::Task:
        return types::task;
    case DueItem::Kind::Complaint:
        return types::complaint;
    case DueItem::Kind::OurPromise:
    case DueItem::Kind::ClientPromise:
        break;
    }
    return types::promise;
}

RecordEdit editOf(const DueItem &item, const char *field, Value value)
{
    RecordEdit edit;
    edit.id = item.id;
    edit.type = &typeOf(item);
    edit.values.emplace_back(edit.type->field(field), std::move(value));
    return edit;
}

Action actionOf(const DueItem &item, QDate today)
{
    Action action;
    action.edits.push_back(editOf(item, "done", item.done));
    if (item.next.isNull())
        return action;
    if (!item.done) {
        RecordEdit removal;
        removal.kind = Operation::Kind::Delete;
        removal.type = &types::task;
        removal.id = item.next;
        action.edits.push_back(std::move(removal));
    } else if (const auto due = dueAgain(item, today)) {
        Record next(types::task, item.next);
        next.set(types::task.title, item.title).set(types::task.account, item.account).set(types::task.due, *due);
        next.set(types::task.text, item.text).set(types::task.recurrence, item.recurrence);
        next.set(types::task.note, item.note).set(types::task.sentence, item.sentence);
        action.edits.push_back(RecordEdit::create(next));
    }
    return action;
}

} // namespace kf
