#pragma once

#include "core/db/migration.h"
#include "core/store/recordtable.h"

#include <memory>

namespace kf {

// The tables of all record types of one store.
class Tables
{
public:
    const RecordTable *find(QByteArrayView type) const;
    const RecordTable *byOrdinal(int ordinal) const;
    const std::vector<std::unique_ptr<RecordTable>> &all() const { return m_tables; }

private:
    friend class Schema;
    std::vector<std::unique_ptr<RecordTable>> m_tables; // in the registry's order
};

// Brings a store's database to what this program needs: the fixed tables by migrations, the record types' tables from
// their declarations, the search index when its revision is another. Writer connection only.
class Schema
{
public:
    static Result<SchemaReport> migrateFixed(Connection &db);
    static Result<Tables> prepareTypes(Connection &db, const Registry &registry);
    // What a reading connection needs: no writing.
    static Result<Tables> readTypes(Connection &db, const Registry &registry);
    static Result<void> prepareSearch(Connection &db, const Tables &tables);
};

// Small values of the store itself, by name.
Result<QByteArray> readMeta(Connection &db, QByteArrayView key); // empty when there is none
Result<void> writeMeta(Connection &db, QByteArrayView key, QByteArrayView value);

} // namespace kf
