// What the page of a record asks of the store.
#include "core/record/types.h"
#include "qml/Format/recordwords.h"
#include "qml/Record/recordmodel.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = RecordModel::Snapshot;

const RecordId *pointedTo(const Record &record, QByteArrayView name)
{
    const FieldType *field = record.type()->field(name);
    return field ? std::get_if<RecordId>(&record.value(*field)) : nullptr;
}

void remember(const Record &record, Titles &titles, QHash<RecordId, QString> &known)
{
    for (const FieldType *field : record.type()->fields()) {
        const Value &value = record.value(*field);
        if (const auto *id = std::get_if<RecordId>(&value))
            known.insert(*id, titles.of(*id));
        else if (const auto *ids = std::get_if<std::vector<RecordId>>(&value))
            std::for_each(ids->begin(), ids->end(), [&](const RecordId &one) { known.insert(one, titles.of(one)); });
    }
}

// The records of a type that point to this one by that field. Within its client: few fields have an index of their own.
Result<std::vector<Record>> pointingHere(Reader &reader, const RecordType &type, const FieldType &field,
                                         const Record &here)
{
    Query query{.type = &type, .where = {{&field, Test::Equal, here.id()}}, .limit = RecordModel::MostOfAKind};
    const FieldType *account = type.field("account");
    const RecordId *client = pointedTo(here, "account");
    if (account && !field.has(FieldFlag::Indexed)) {
        if (client && !client->isNull())
            query.where.insert(query.where.begin(), Condition{account, Test::Equal, *client});
        else
            query.where.insert(query.where.begin(), Condition{account, Test::Empty, {}});
    }
    return reader.list(query);
}

Result<void> addPart(Reader &reader, Record record, Titles &titles, Snapshot &found)
{
    if (record.type() == &types::attachment) {
        KF_ASSIGN(const std::optional<Media> bytes, reader.media(record.id()));
        found.media.push_back(bytes ? mediaRow(*bytes) : mediaRow(record));
        return {};
    }
    QString state;
    if (record.type() == &types::answer) { // it is called as what it answers
        state = format::value(types::answer.state, record.value(types::answer.state), {});
        if (const QString reason = record.get(types::answer.reason); !reason.isEmpty())
            state += QStringLiteral(", ") + reason;
        Record item(types::checklistItem, record.get(types::answer.item));
        item.set(types::checklistItem.title, titles.of(types::checklistItem, item.id()));
        record = std::move(item);
    }
    if (!record.title().isEmpty())
        found.parts.push_back({std::move(record), state});
    return {};
}

Result<Snapshot> readRecord(Reader &reader, const RecordId &id)
{
    Snapshot found;
    KF_ASSIGN(found.record, reader.get(id));
    if (!found.record)
        return found;
    const Record &record = *found.record;
    Titles titles(reader);
    remember(record, titles, found.titles);
    if (record.type() == &types::task)
        found.task = dueItemOf(record, titles);
    // A client and a person have pages of their own, with far more that points to them.
    if (record.type() == &types::account || record.type() == &types::contact || record.type() == &types::product)
        return found;
    for (const RecordType *type : reader.registry().types()) {
        QSet<RecordId> seen;
        for (const FieldType *field : type->fields()) {
            const bool points = field->kind() == FieldKind::Parent || field->kind() == FieldKind::Reference;
            if (!points || field->target() != record.type()->name())
                continue;
            KF_ASSIGN(std::vector<Record> records, pointingHere(reader, *type, *field, record));
            for (Record &one : records) {
                if (seen.contains(one.id()))
                    continue;
                seen.insert(one.id());
                KF_TRY(addPart(reader, std::move(one), titles, found));
            }
        }
    }
    return found;
}

} // namespace

QSet<QByteArray> RecordModel::typesShown() const
{
    QSet<QByteArray> names;
    for (const RecordType *type : Registry::keyfield().types())
        names.insert(type->name().toByteArray());
    return names;
}

void RecordModel::reload()
{
    const auto id = RecordId::fromString(m_recordKey);
    if (!id) {
        show({});
        return;
    }
    readFromStore([id = *id](Reader &reader) { return readRecord(reader, id); },
                  [this, key = m_recordKey](Snapshot found) {
                      if (key == m_recordKey)
                          show(std::move(found));
                  });
}

} // namespace kf
