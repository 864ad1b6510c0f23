// What the page of a conflict asks of the store, and how it settles one.
#include "core/change/state.h"
#include "core/record/types.h"
#include "qml/Conflict/conflictmodel.h"

namespace kf {

namespace {

void noteTitles(const Value &value, Titles &titles, QHash<RecordId, QString> &known)
{
    if (const auto *id = std::get_if<RecordId>(&value)) {
        known.insert(*id, titles.of(*id));
    } else if (const auto *ids = std::get_if<std::vector<RecordId>>(&value)) {
        for (const RecordId &each : *ids)
            known.insert(each, titles.of(each));
    }
}

Result<ConflictModel::Snapshot> readConflict(Reader &reader, const RecordId &record)
{
    ConflictModel::Snapshot found;
    KF_ASSIGN(found.conflicts, reader.conflictsOf(record));
    KF_ASSIGN(const StoreStatus status, reader.status());
    found.user = status.user;
    Titles titles(reader);
    for (const Conflict &conflict : found.conflicts) {
        noteTitles(conflict.shown.value, titles, found.titles);
        for (const Alternative &other : conflict.alternatives)
            noteTitles(other.value, titles, found.titles);
        const RecordType *type = conflict.record.type();
        for (size_t i = 0; type && i < type->fields().size(); ++i)
            noteTitles(conflict.record.value(*type->fields()[i]), titles, found.titles);
        const FieldType *field = type ? type->field("account") : nullptr;
        const auto *client = field ? std::get_if<RecordId>(&conflict.record.value(*field)) : nullptr;
        if (client)
            found.client = titles.of(types::account, *client);
    }
    return found;
}

} // namespace

QSet<QByteArray> ConflictModel::typesShown() const
{
    QSet<QByteArray> all;
    for (const RecordType *type : Registry::keyfield().types())
        all.insert(type->name().toByteArray());
    return all;
}

void ConflictModel::reload()
{
    if (m_record.isNull())
        return;
    const RecordId record = m_record;
    readFromStore([record](Reader &reader) { return readConflict(reader, record); },
                  [this, record](Snapshot found) {
                      if (record == m_record)
                          show(std::move(found));
                  });
}

// `deleted`: how a deletion that met an edit ends.
void ConflictModel::settle(std::optional<bool> deleted)
{
    auto settlements = chosenValues();
    if (!settlements) {
        Q_EMIT failed(settlements.error().message);
        return;
    }
    for (const Conflict &conflict : m_snapshot.conflicts) {
        if (conflict.field != DeletedField || !deleted)
            continue;
        std::vector<Alternative> values = conflict.alternatives;
        values.push_back(conflict.shown);
        for (const Alternative &value : values) {
            if (value.value == Value(*deleted))
                settlements->push_back({DeletedField, value.n});
        }
    }
    writeToStore(
        [record = m_record, settlements = std::move(*settlements)](Store::WriteAccess &store) -> Result<void> {
            for (const Settlement &each : settlements) {
                KF_TRY(std::visit(
                    [&](const auto &as) -> Result<void> { return store.writer.resolve(record, each.field, as); },
                    each.as));
            }
            return {};
        },
        [this](const Result<void> &done) {
            if (done)
                Q_EMIT finished();
            else
                Q_EMIT failed(tr("Not saved. Every version is still there; try again"));
        });
}

} // namespace kf
