#include "qml/History/deletedmodel.h"

#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

namespace kf {

namespace {

using Item = DeletedModel::Item;

RecordId accountOf(const Record &record)
{
    const FieldType *field = record.type()->field("account");
    const auto *id = field ? std::get_if<RecordId>(&record.value(*field)) : nullptr;
    return id ? *id : RecordId();
}

Result<std::vector<Item>> readDeleted(Reader &reader)
{
    std::vector<Item> found;
    Titles titles(reader);
    for (const RecordType *type : Registry::keyfield().types()) {
        const Query query{
            .type = type, .where = {}, .descending = true, .limit = DeletedModel::MostOfAType, .deletedOnes = true};
        KF_ASSIGN(std::vector<Record> records, reader.list(query));
        for (Record &record : records) {
            const QString client = titles.of(types::account, accountOf(record));
            found.push_back({std::move(record), client});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Item &left, const Item &right) {
        return left.record.changedAt > right.record.changedAt;
    });
    return found;
}

} // namespace

DeletedModel::DeletedModel(const Clock &clock, QObject *parent) : ActingViewModel(clock, parent)
{
    followTheClock();
}

void DeletedModel::show(std::vector<Item> items)
{
    const int before = total();
    m_items = std::move(items);
    present();
    if (before != total())
        Q_EMIT totalChanged();
}

void DeletedModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    present();
}

void DeletedModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (active)
        reload();
}

void DeletedModel::present()
{
    const QString wanted = m_query.simplified();
    std::vector<DeletedRow> rows;
    for (const Item &item : m_items) {
        if (!wanted.isEmpty() && !item.record.title().contains(wanted, Qt::CaseInsensitive) &&
            !item.accountName.contains(wanted, Qt::CaseInsensitive))
            continue;
        rows.push_back(rowOf(item));
    }
    m_rows.setRows(std::move(rows));
}

DeletedRow DeletedModel::rowOf(const Item &item) const
{
    const Record &record = item.record;
    DeletedRow row;
    row.key = record.id().toString();
    row.title = record.title().isEmpty() ? format::typeName(*record.type()) : record.title();
    QStringList detail{format::typeName(*record.type())};
    if (!item.accountName.isEmpty())
        detail << item.accountName;
    row.detail = detail.join(QStringLiteral(", ")) + QStringLiteral(" · ") +
                 format::when(QDateTime::fromMSecsSinceEpoch(record.changedAt), now().date());
    row.iconName = format::typeIcon(record.type()->name());
    row.tone = format::typeTone(record.type()->name());
    row.spoken = QStringList({row.title, row.detail}).join(QStringLiteral(", "));
    return row;
}

void DeletedModel::restore(const QString &key)
{
    const auto at = std::find_if(m_items.begin(), m_items.end(),
                                 [&](const Item &item) { return item.record.id().toString() == key; });
    if (at == m_items.end())
        return;
    act(Action::only(RecordEdit::restore(*at->record.type(), at->record.id())),
        Action::only(RecordEdit::remove(*at->record.type(), at->record.id())),
        tr("Restored: %1").arg(rowOf(*at).title));
}

QSet<QByteArray> DeletedModel::typesShown() const
{
    QSet<QByteArray> types;
    if (!m_active)
        return types;
    for (const RecordType *type : Registry::keyfield().types())
        types.insert(type->name().toByteArray());
    return types;
}

void DeletedModel::reload()
{
    if (m_active)
        readFromStore(readDeleted, [this](std::vector<Item> items) { show(std::move(items)); });
}

} // namespace kf
