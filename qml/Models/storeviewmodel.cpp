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
    for (const Record &task : foundTasks) {
        const RecordId client = task.get(types::task.account);
        items.push_back({task.id(), DueItem::Kind::Task, task.title(), client, titles.of(types::account, client),
                         task.get(types::task.text).section(u'\n', 0, 0), dueOf(task.value(types::task.due)), false});
    }
    Query promises{.type = &types::promise, .where = openAndDue(types::promise, account, dueBefore), .limit = {}};
    KF_ASSIGN(const std::vector<Record> foundPromises, reader.list(promises));
    for (const Record &promise : foundPromises) {
        const RecordId client = promise.get(types::promise.account);
        const bool theirs = promise.get(types::promise.direction) == QLatin1String("client");
        items.push_back({promise.id(), theirs ? DueItem::Kind::ClientPromise : DueItem::Kind::OurPromise,
                         promise.title(), client, titles.of(types::account, client),
                         titles.of(types::contact, promise.get(types::promise.person)),
                         dueOf(promise.value(types::promise.due)), false});
    }
    std::stable_sort(items.begin(), items.end(), isDueBefore);
    return items;
}

Action actionOf(const DueItem &item)
{
    RecordEdit edit;
    edit.id = item.id;
    if (item.kind == DueItem::Kind::Task) {
        edit.type = &types::task;
        edit.values.emplace_back(&types::task.done, item.done);
    } else {
        edit.type = &types::promise;
        edit.values.emplace_back(&types::promise.done, item.done);
    }
    Action action;
    action.edits.push_back(std::move(edit));
    return action;
}

} // namespace kf
