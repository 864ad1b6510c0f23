#include "qml/Models/storeviewmodel.h"

#include "core/portfolio/handover.h"
#include "core/record/types.h"

namespace kf {

namespace {

template <typename Type>
Query openAndDue(const Type &type, const OpenItems &which)
{
    using Test = Condition::Test;
    Query query{.type = &type, .where = {{&type.done, Test::NotTrue, {}}}, .limit = which.most};
    if constexpr (std::is_same_v<Type, types::Task>) {
        for (const Condition &condition : portfolio::ordinaryTasks())
            query.where.push_back(condition);
    }
    if (!which.account.isNull())
        query.where.push_back({&type.account, Test::Equal, which.account});
    if (which.from.isValid())
        query.where.push_back({&type.due, Test::GreaterOrEqual, Moment{which.from, {}}});
    if (which.before.isValid())
        query.where.push_back({&type.due, Test::Less, Moment{which.before, {}}});
    if (which.most)
        query.orderBy = &type.due;
    query.descending = which.latest;
    return query;
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

Result<std::vector<DueItem>> readOpenItems(Reader &reader, Titles &titles, const OpenItems &which)
{
    std::vector<DueItem> items;
    KF_ASSIGN(const std::vector<Record> tasks, reader.list(openAndDue(types::task, which)));
    for (const Record &task : tasks)
        items.push_back(dueItemOf(task, titles));
    KF_ASSIGN(const std::vector<Record> promises, reader.list(openAndDue(types::promise, which)));
    for (const Record &promise : promises)
        items.push_back(dueItemOf(promise, titles));
    std::stable_sort(items.begin(), items.end(), isDueBefore);
    if (which.most && qint64(items.size()) > *which.most) {
        const auto excess = ptrdiff_t(items.size()) - ptrdiff_t(*which.most);
        items.erase(which.latest ? items.begin() : items.end() - excess,
                    which.latest ? items.begin() + excess : items.end());
    }
    return items;
}

Result<qint64> countOpenItems(Reader &reader, const OpenItems &which)
{
    KF_ASSIGN(const qint64 tasks, reader.count(openAndDue(types::task, which)));
    KF_ASSIGN(const qint64 promises, reader.count(openAndDue(types::promise, which)));
    return tasks + promises;
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
    item.person = idOf("person");
    item.personName = titles.of(types::contact, item.person);
    const Value urgent = valueOf("urgent");
    item.urgent = std::holds_alternative<bool>(urgent) && std::get<bool>(urgent);
    if (&type == &types::promise) {
        const bool theirs = textOf("direction") == QLatin1String("client");
        item.kind = theirs ? DueItem::Kind::ClientPromise : DueItem::Kind::OurPromise;
    } else {
        item.kind = &type == &types::complaint ? DueItem::Kind::Complaint
                    : &type == &types::goal    ? DueItem::Kind::Goal
                                               : DueItem::Kind::Task;
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
    case DueItem::Kind::Goal:
        return types::goal;
    case DueItem::Kind::OurPromise:
    case DueItem::Kind::ClientPromise:
        break;
    }
    return types::promise;
}

RecordEdit editOf(const DueItem &item, const char *field, Value value)
{
    const RecordType &type = typeOf(item);
    return RecordEdit::change(type, item.id, {{type.field(field), std::move(value)}});
}

Action actionOf(const DueItem &item, QDate today)
{
    Action action = Action::only(editOf(item, "done", item.done));
    if (item.next.isNull())
        return action;
    if (!item.done) {
        action.edits.push_back(RecordEdit::remove(types::task, item.next));
    } else if (const auto due = dueAgain(item, today)) {
        Record next(types::task, item.next);
        next.set(types::task.title, item.title).set(types::task.account, item.account).set(types::task.due, *due);
        next.set(types::task.text, item.text).set(types::task.recurrence, item.recurrence);
        next.set(types::task.note, item.note).set(types::task.sentence, item.sentence);
        next.set(types::task.person, item.person).set(types::task.urgent, item.urgent);
        action.edits.push_back(RecordEdit::create(next));
    }
    return action;
}

} // namespace kf
