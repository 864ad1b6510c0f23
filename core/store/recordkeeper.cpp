#include "core/store/recordkeeper.h"

#include "core/store/media.h"
#include "core/store/searchindex.h"

namespace kf {

RecordKeeper::RecordKeeper(Connection &db, Tables tables) : m_db(db), m_tables(std::move(tables)) {}

Result<RecordKeeper::Kept> RecordKeeper::load(QByteArrayView type, const RecordId &id)
{
    Kept kept;
    const RecordTable *table = m_tables.find(type);
    if (!table) {
        KF_ASSIGN(Statement row, m_db.prepare("SELECT state FROM parked WHERE record = ?"));
        row.bindBlob(1, id.bytes());
        KF_ASSIGN(const bool found, row.step());
        if (found) {
            KF_ASSIGN(kept.state, decodeState(row.blob(0), type.toByteArray()));
        }
        return kept;
    }
    KF_ASSIGN(auto stored, table->load(m_db, id));
    if (!stored)
        return kept;
    kept.row = stored->row;
    kept.state = std::move(stored->state);
    return kept;
}

Result<void> RecordKeeper::keep(const RecordId &id, const Kept &before, const RecordState &after)
{
    m_changed.insert(after.type);
    const RecordTable *table = m_tables.find(after.type);
    if (!table) {
        KF_ASSIGN(Statement row, m_db.prepare("INSERT OR REPLACE INTO parked(record, type, state) VALUES(?, ?, ?)"));
        const QByteArray state = encode(after);
        row.bindBlob(1, id.bytes());
        row.bindText(2, after.type);
        row.bindBlob(3, state);
        return row.run();
    }
    const RowImage image = table->image(after);
    qint64 row = before.row;
    if (row == 0) {
        KF_ASSIGN(row, table->insert(m_db, id, image));
    } else {
        KF_TRY(table->update(m_db, row, image, table->indexesAfter(before.state, after)));
    }
    if (!table->isSearched())
        return {};
    const bool wasFound = before.row != 0 && !before.state.isDeleted();
    if (after.isDeleted())
        return wasFound ? index(table->searchKey(row), {true, false, {}, {}}) : Result<void>();
    if (wasFound && table->hasSameWords(before.state, after))
        return {};
    QByteArray buffer;
    const auto text = table->searchText(image, buffer);
    return index(table->searchKey(row), {wasFound, true, text.title.toByteArray(), text.body.toByteArray()});
}

Result<void> RecordKeeper::index(qint64 key, Indexing indexing)
{
    if (!m_gathered)
        return writeIndexing(key, indexing);
    const auto [at, isNew] = m_gathered->indexings.try_emplace(key);
    if (!isNew)
        indexing.before = at->second.before;
    at->second = std::move(indexing);
    return {};
}

Result<void> RecordKeeper::writeIndexing(qint64 key, const Indexing &indexing)
{
    if (!indexing.after)
        return indexing.before ? searchIndex().remove(m_db, key) : Result<void>();
    if (indexing.before)
        return searchIndex().replace(m_db, key, indexing.title, indexing.body);
    return searchIndex().add(m_db, key, indexing.title, indexing.body);
}

Result<void> RecordKeeper::writeGathered()
{
    for (const auto &[key, indexing] : std::exchange(m_gathered->indexings, {}))
        KF_TRY(writeIndexing(key, indexing));
    for (const auto &[id, state] : std::exchange(m_gathered->shadows, {}))
        KF_TRY(state ? writeShadow(id, *state) : removeShadow(id));
    return {};
}

Result<void> RecordKeeper::drop(QByteArrayView type, const RecordId &id)
{
    m_changed.insert(type.toByteArray());
    const RecordTable *table = m_tables.find(type);
    if (!table) {
        KF_ASSIGN(Statement row, m_db.prepare("DELETE FROM parked WHERE record = ?"));
        row.bindBlob(1, id.bytes());
        return row.run();
    }
    KF_ASSIGN(const auto stored, table->load(m_db, id));
    if (!stored)
        return {};
    if (table->isSearched() && !stored->state.isDeleted())
        KF_TRY(index(table->searchKey(stored->row), {true, false, {}, {}}));
    return table->remove(m_db, stored->row);
}

Result<void> RecordKeeper::erase(QByteArrayView type, const RecordId &id)
{
    KF_TRY(drop(type, id));
    KF_TRY(dropShadow(id));
    if (isAttachment(type))
        KF_TRY(forgetMedia(m_db, id)); // without its key nobody can read its file
    for (const char *sql : {"DELETE FROM change WHERE record = ?", "INSERT OR IGNORE INTO erased(record) VALUES(?)"}) {
        KF_ASSIGN(Statement row, m_db.prepare(sql));
        row.bindBlob(1, id.bytes());
        KF_TRY(row.run());
    }
    return {};
}

Result<bool> RecordKeeper::isErased(const RecordId &id)
{
    KF_ASSIGN(Statement row, m_db.prepare("SELECT 1 FROM erased WHERE record = ?"));
    row.bindBlob(1, id.bytes());
    return row.step();
}

Result<std::optional<RecordState>> RecordKeeper::readShadow(const RecordId &id)
{
    KF_ASSIGN(Statement row, m_db.prepare("SELECT type, state FROM shadow WHERE record = ?"));
    row.bindBlob(1, id.bytes());
    KF_ASSIGN(const bool found, row.step());
    if (!found)
        return std::nullopt;
    KF_ASSIGN(RecordState state, decodeState(row.blob(1), row.text(0).toByteArray()));
    return state;
}

Result<void> RecordKeeper::writeShadow(const RecordId &id, const RecordState &state)
{
    KF_ASSIGN(Statement row, m_db.prepare("INSERT OR REPLACE INTO shadow(record, type, state) VALUES(?, ?, ?)"));
    const QByteArray encoded = encode(state);
    row.bindBlob(1, id.bytes());
    row.bindText(2, state.type);
    row.bindBlob(3, encoded);
    return row.run();
}

Result<void> RecordKeeper::removeShadow(const RecordId &id)
{
    KF_ASSIGN(Statement row, m_db.prepare("DELETE FROM shadow WHERE record = ?"));
    row.bindBlob(1, id.bytes());
    return row.run();
}

Result<std::optional<RecordState>> RecordKeeper::shadow(const RecordId &id)
{
    if (m_gathered) {
        const auto at = m_gathered->shadows.find(id);
        if (at != m_gathered->shadows.end())
            return at->second;
    }
    return readShadow(id);
}

Result<void> RecordKeeper::setShadow(const RecordId &id, RecordState state)
{
    if (!m_gathered)
        return writeShadow(id, state);
    m_gathered->shadows.insert_or_assign(id, std::move(state));
    return {};
}

Result<void> RecordKeeper::dropShadow(const RecordId &id)
{
    if (!m_gathered)
        return removeShadow(id);
    m_gathered->shadows.insert_or_assign(id, std::nullopt);
    return {};
}

Result<void> RecordKeeper::dropShadows()
{
    if (m_gathered)
        m_gathered->shadows.clear();
    KF_ASSIGN(const qint64 any, m_db.integer("SELECT EXISTS (SELECT 1 FROM shadow)"));
    return any ? m_db.execute("DELETE FROM shadow") : Result<void>(); // of an empty table it would write a page too
}

Result<void> RecordKeeper::forgetNumbers()
{
    for (const auto &table : m_tables.all()) {
        KF_ASSIGN(Statement row,
                  m_db.prepare("UPDATE " + table->tableName() + " SET _number = 1 WHERE _number BETWEEN 2 AND ?"));
        row.bind(1, FirstUnsentNumber - 1);
        KF_TRY(row.run());
    }
    for (const char *kept : {"shadow", "parked"}) {
        std::vector<std::pair<RecordId, RecordState>> states;
        {
            KF_ASSIGN(Statement rows, m_db.prepare(QByteArray("SELECT record, type, state FROM ") + kept));
            KF_TRY(rows.forEach([&](const Statement &row) {
                const auto id = RecordId::fromBytes(row.blob(0));
                auto state = decodeState(row.blob(2), row.text(1).toByteArray());
                if (id && state)
                    states.emplace_back(*id, std::move(*state));
            }));
        }
        KF_ASSIGN(Statement row, m_db.prepare(QByteArray("UPDATE ") + kept + " SET state = ? WHERE record = ?"));
        for (auto &[id, state] : states) {
            state.number = 1;
            const QByteArray encoded = encode(state);
            row.bindBlob(1, encoded);
            row.bindBlob(2, id.bytes());
            KF_TRY(row.run());
        }
    }
    return {};
}

Result<bool> RecordKeeper::isAbove(QByteArrayView type, const RecordId &child, const RecordId &parent)
{
    // Breadth-first over all parents; a chain longer than this is damaged data, not a holding.
    constexpr int MaxSteps = 256;
    std::vector<std::pair<QByteArray, RecordId>> open{{type.toByteArray(), parent}};
    for (int step = 0; !open.empty() && step < MaxSteps; ++step) {
        const auto [name, id] = open.back();
        open.pop_back();
        if (id == child)
            return true;
        const RecordTable *table = m_tables.find(name);
        if (!table)
            continue;
        KF_ASSIGN(const auto stored, table->load(m_db, id));
        if (!stored)
            continue;
        for (const FieldType *field : table->type().fields()) {
            if (field->kind() != FieldKind::Parent)
                continue;
            // The alternatives too: which of them will hold is not settled yet.
            const FieldState *state = stored->state.field(field->name());
            for (const RegisterValue &held : state ? state->values : std::vector<RegisterValue>()) {
                const auto value = decodeValue(*field, held.value);
                if (value && std::holds_alternative<RecordId>(*value))
                    open.emplace_back(field->target().toByteArray(), std::get<RecordId>(*value));
            }
        }
    }
    return false;
}

} // namespace kf
