#include "core/store/recordkeeper.h"

#include "core/store/searchindex.h"

#include <algorithm>

namespace kf {

RecordKeeper::RecordKeeper(Connection &db, Tables tables) : m_db(db), m_tables(std::move(tables)) {}

Result<RecordKeeper::Kept> RecordKeeper::read(QByteArrayView type, const RecordId &id)
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

Result<RecordKeeper::Indexing> RecordKeeper::write(const RecordId &id, const Kept &before, const RecordState &after)
{
    Indexing indexing;
    indexing.table = m_tables.find(after.type);
    if (!indexing.table) {
        KF_ASSIGN(Statement row, m_db.prepare("INSERT OR REPLACE INTO parked(record, type, state) VALUES(?, ?, ?)"));
        const QByteArray state = encode(after);
        row.bindBlob(1, id.bytes());
        row.bindText(2, after.type);
        row.bindBlob(3, state);
        KF_TRY(row.run());
        return indexing;
    }
    const RecordTable &table = *indexing.table;
    indexing.image = table.image(after);
    indexing.row = before.row;
    if (before.row == 0) {
        KF_ASSIGN(indexing.row, table.insert(m_db, id, indexing.image));
    } else {
        KF_TRY(table.update(m_db, before.row, indexing.image, table.indexesAfter(before.state, after)));
    }
    if (!table.isSearched())
        return indexing;
    const bool wasFound = before.row != 0 && !before.state.isDeleted();
    if (after.isDeleted())
        indexing.work = wasFound ? Indexing::Work::Remove : Indexing::Work::None;
    else if (!wasFound)
        indexing.work = Indexing::Work::Add;
    else if (!table.hasSameWords(before.state, after))
        indexing.work = Indexing::Work::Replace;
    return indexing;
}

Result<void> RecordKeeper::index(const Indexing &indexing)
{
    if (indexing.work == Indexing::Work::None)
        return {};
    const qint64 key = indexing.table->searchKey(indexing.row);
    if (indexing.work == Indexing::Work::Remove)
        return searchIndex().remove(m_db, key);
    QByteArray buffer;
    const auto text = indexing.table->searchText(indexing.image, buffer);
    if (indexing.work == Indexing::Work::Add)
        return searchIndex().add(m_db, key, text.title, text.body);
    return searchIndex().replace(m_db, key, text.title, text.body);
}

Result<void> RecordKeeper::remove(QByteArrayView type, const RecordId &id, const Kept &stored)
{
    const RecordTable *table = m_tables.find(type);
    if (!table) {
        KF_ASSIGN(Statement row, m_db.prepare("DELETE FROM parked WHERE record = ?"));
        row.bindBlob(1, id.bytes());
        return row.run();
    }
    if (stored.row == 0)
        return {};
    if (table->isSearched() && !stored.state.isDeleted())
        KF_TRY(searchIndex().remove(m_db, table->searchKey(stored.row)));
    return table->remove(m_db, stored.row);
}

Result<RecordKeeper::Held *> RecordKeeper::held(QByteArrayView type, const RecordId &id)
{
    const auto [at, isNew] = m_gathered->records.try_emplace({type.toByteArray(), id});
    Held &held = at->second;
    if (isNew) {
        KF_ASSIGN(held.stored, read(type, id));
    }
    return &held;
}

Result<RecordKeeper::Kept> RecordKeeper::load(QByteArrayView type, const RecordId &id)
{
    if (!m_gathered)
        return read(type, id);
    return held(type, id).map([](const Held *held) {
        return Kept{held->stored.row, held->now ? *held->now : held->stored.state};
    });
}

Result<void> RecordKeeper::keep(const RecordId &id, const Kept &before, RecordState after)
{
    m_changed.insert(after.type);
    if (!m_gathered) {
        KF_ASSIGN(const Indexing indexing, write(id, before, after));
        return index(indexing);
    }
    const auto [at, isNew] = m_gathered->records.try_emplace({after.type, id});
    Held &held = at->second;
    if (isNew)
        held.stored = before;
    if (!held.now)
        m_gathered->changed.push_back(&*at);
    held.now = std::move(after);
    return {};
}

Result<void> RecordKeeper::drop(QByteArrayView type, const RecordId &id)
{
    m_changed.insert(type.toByteArray());
    if (!m_gathered) {
        KF_ASSIGN(const Kept stored, read(type, id));
        return remove(type, id, stored);
    }
    KF_ASSIGN(Held * held, this->held(type, id));
    KF_TRY(remove(type, id, held->stored));
    std::erase_if(m_gathered->changed, [&](const Records::pointer one) { return &one->second == held; });
    *held = {};
    return {};
}

Result<void> RecordKeeper::writeGathered()
{
    if (!m_gathered)
        return {};
    std::vector<Indexing> indexings;
    for (const Records::pointer one : m_gathered->changed) {
        const auto &[key, held] = *one;
        KF_ASSIGN(Indexing indexing, write(key.id, held.stored, *held.now));
        if (indexing.work != Indexing::Work::None)
            indexings.push_back(std::move(indexing));
    }
    // For a key below the last one FTS5 ends its list in memory and begins another.
    std::sort(indexings.begin(), indexings.end(), [](const Indexing &a, const Indexing &b) {
        return a.table->searchKey(a.row) < b.table->searchKey(b.row);
    });
    for (const Indexing &indexing : indexings)
        KF_TRY(index(indexing));
    for (const auto &[id, shadow] : m_gathered->shadows) {
        if (shadow.changed && shadow.state)
            KF_TRY(writeShadow(id, *shadow.state));
        else if (shadow.changed && shadow.stored)
            KF_TRY(removeShadow(id));
    }
    m_gathered.emplace();
    return {};
}

Result<void> RecordKeeper::erase(QByteArrayView type, const RecordId &id)
{
    KF_TRY(drop(type, id));
    KF_TRY(dropShadow(id));
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

Result<RecordKeeper::HeldShadow *> RecordKeeper::heldShadow(const RecordId &id)
{
    const auto [at, isNew] = m_gathered->shadows.try_emplace(id);
    HeldShadow &shadow = at->second;
    if (isNew) {
        KF_ASSIGN(shadow.state, readShadow(id));
        shadow.stored = shadow.state.has_value();
    }
    return &shadow;
}

Result<std::optional<RecordState>> RecordKeeper::shadow(const RecordId &id)
{
    if (!m_gathered)
        return readShadow(id);
    return heldShadow(id).map([](const HeldShadow *shadow) { return shadow->state; });
}

Result<void> RecordKeeper::setShadow(const RecordId &id, RecordState state)
{
    if (!m_gathered)
        return writeShadow(id, state);
    KF_ASSIGN(HeldShadow * shadow, heldShadow(id));
    shadow->state = std::move(state);
    shadow->changed = true;
    return {};
}

Result<void> RecordKeeper::dropShadow(const RecordId &id)
{
    if (!m_gathered)
        return removeShadow(id);
    KF_ASSIGN(HeldShadow * shadow, heldShadow(id));
    shadow->state.reset();
    shadow->changed = true;
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
        KF_ASSIGN(const Kept kept, load(name, id));
        for (const FieldType *field : table->type().fields()) {
            if (field->kind() != FieldKind::Parent)
                continue;
            // The alternatives too: which of them will hold is not settled yet.
            const FieldState *state = kept.state.field(field->name());
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
